package no.stafett.oppgave.reservasjon;

import no.stafett.felles.Avvist;

/** Det som ble gjort, kan ikke gjøres om. */
public class GrepetStaar extends Avvist {

    /** Hva som kom i veien. */
    public enum Hvorfor { INGENTING, ALT_ANGRET, FOR_SENT, NOE_HAR_SKJEDD }

    GrepetStaar(Hvorfor hvorfor) {
        super(Grunn.OPPTATT, "grep_" + hvorfor.name().toLowerCase(java.util.Locale.ROOT));
    }
}
