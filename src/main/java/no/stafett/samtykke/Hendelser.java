package no.stafett.samtykke;

import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Det som skjer med samtykker når de tar slutt. */
public final class Hendelser {

    private Hendelser() {
    }

    /** Samtykker er trukket for noen tjenester. */
    public record SamtykkeTrukket(SakId sakId, List<String> tjenester) implements Hendelse {
    }

    /** Enheter som var med eller invitert, har ikke lenger et samtykke bak seg. @param grunn utloept, trukket eller nektet */
    public record SamtykkeBortfalt(SakId sakId, List<EnhetId> enheter, String grunn) implements Hendelse {
    }
}
