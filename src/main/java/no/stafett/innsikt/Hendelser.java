package no.stafett.innsikt;

import java.time.LocalDate;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Det lederne gjør med saker som står fast. */
public final class Hendelser {

    private Hendelser() {
    }

    /** Lederen lar saken ligge til en dag; grunnen står hos oss og aldri i sporet. */
    record StansUtsatt(SakId sakId, PersonId av, LocalDate til) implements Hendelse {
    }

    /** Saken er med igjen før dagen. */
    record UtsettelseAngret(SakId sakId, PersonId av) implements Hendelse {
    }

    /** Lederen gjorde noe med en sak som står fast. @param grep hva hun gjorde @param slag hva det ble gjort noe med */
    public record StansgrepGjort(SakId sakId, PersonId av, String grep, String slag) implements Hendelse {
    }

    /** Det hun gjorde, er gjort om. */
    public record StansgrepAngret(SakId sakId, PersonId av, String grep, String slag) implements Hendelse {
    }

    /** Lederen minner noen på saken. @param oppgaveId oppgaven varselet peker på @param til den som minnes på det */
    public record SakPurret(SakId sakId, String oppgaveId, String regel, PersonId av, PersonId til) implements Hendelse {
    }
}
