package no.stafett.tilgang;

import java.util.Optional;
import no.stafett.felles.PersonId;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Den som er logget inn i denne tråden, slått opp på nytt for hver forespørsel (SEC-11). */
@Component
public class Paalogget {

    static final String BAKGRUNN = "system";

    private final Personer personer;

    Paalogget(Personer personer) {
        this.personer = personer;
    }

    public Optional<Bruker> finn() {
        return innlogget().map(Innlogget::getUsername).flatMap(personer::finn);
    }

    /** Personen bak det som skjer i denne tråden; tomt for bakgrunnsarbeid. */
    public static Optional<PersonId> person() {
        return innlogget().map(Innlogget::person);
    }

    /** Det databasen får vite: personen, {@value #BAKGRUNN} for bakgrunnsarbeid, og tomt for en som ikke er logget inn. */
    static String forDatabasen() {
        Authentication innlogging = SecurityContextHolder.getContext().getAuthentication();
        return innlogging instanceof AnonymousAuthenticationToken ? "" : person().map(PersonId::toString).orElse(BAKGRUNN);
    }

    private static Optional<Innlogget> innlogget() {
        Authentication innlogging = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(innlogging).map(Authentication::getPrincipal)
                .filter(Innlogget.class::isInstance).map(Innlogget.class::cast);
    }
}
