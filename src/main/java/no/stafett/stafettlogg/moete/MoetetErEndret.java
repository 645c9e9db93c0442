package no.stafett.stafettlogg.moete;

import no.stafett.felles.Avvist;

/** En annen har endret møtet etter at det ble lest. */
public class MoetetErEndret extends Avvist {

    MoetetErEndret() {
        super(Grunn.OPPTATT, "moetet_er_endret");
    }
}
