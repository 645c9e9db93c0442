package no.stafett.oppgave;

import no.stafett.felles.Avvist;

/** Modellen lar ingen hoppe over dette trinnet: svaret avgjør hvor saken går, eller noen andre bygger på det. */
public class TrinnetMaaGjoeres extends Avvist {

    TrinnetMaaGjoeres() {
        super(Grunn.OPPTATT, "trinnet_maa_gjoeres");
    }
}
