package no.stafett.handlingsveileder.guide;

import no.stafett.felles.Avvist;

/** En annen svarte først. */
class MerknadenErBesvart extends Avvist {

    MerknadenErBesvart() {
        super(Grunn.OPPTATT, "merknad_besvart");
    }
}
