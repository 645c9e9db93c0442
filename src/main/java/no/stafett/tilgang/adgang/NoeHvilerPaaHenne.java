package no.stafett.tilgang.adgang;

import no.stafett.felles.Avvist;

/** Saker, oppgaver eller tiltak ville stått uten noen; de gis videre først. Hvor mange sies ikke: den som styrer roller, ser ikke sakene. */
public class NoeHvilerPaaHenne extends Avvist {

    NoeHvilerPaaHenne() {
        super(Grunn.OPPTATT, "noe_hviler");
    }
}
