package no.stafett.tilgang;

import java.io.Serial;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import org.springframework.security.core.userdetails.User;

/** Det økten husker om den som er logget inn: bare hvem. Roller slås opp for hver forespørsel. */
class Innlogget extends User {

    @Serial
    private static final long serialVersionUID = 1;

    private final UUID person;

    Innlogget(String brukernavn, String passord, UUID person) {
        super(brukernavn, passord, List.of());
        this.person = person;
    }

    PersonId person() {
        return new PersonId(person);
    }
}
