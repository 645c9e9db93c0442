package no.stafett.sak.sperre;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Det som skjer med en adressesperre. */
public final class Sperrehendelser {

    private Sperrehendelser() {
    }

    /** Saken fikk adressesperre, eller en annen grad av den. */
    public record AdressesperreSatt(SakId sakId, String grad) implements Hendelse {
    }

    /** Saken har ikke adressesperre lenger. */
    public record AdressesperreOpphevet(SakId sakId) implements Hendelse {
    }

    /** Noen kan se saken tross sperren. */
    public record PersonKlarert(SakId sakId, PersonId person) implements Hendelse {
    }

    /** Noen kan ikke det lenger. */
    public record KlareringTrukket(SakId sakId, PersonId person) implements Hendelse {
    }

    /** Noen ser ikke lenger saken: det som lå hos dem, må videre. Sporet har alt det som førte til det. */
    public record InnsynSperret(SakId sakId) {
    }
}
