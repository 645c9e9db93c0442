package no.stafett.tilgang.adgang;

import no.stafett.felles.Avvist;

/** Uten den har hun ingen: da er det en avgang, der alt hun har, får en ny. */
public class SisteRollen extends Avvist {

    SisteRollen() {
        super(Grunn.OPPTATT, "siste_rollen");
    }
}
