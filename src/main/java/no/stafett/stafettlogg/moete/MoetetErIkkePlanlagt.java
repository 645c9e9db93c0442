package no.stafett.stafettlogg.moete;

import no.stafett.felles.Avvist;

/** Møtet er avlyst eller alt holdt. */
public class MoetetErIkkePlanlagt extends Avvist {

    MoetetErIkkePlanlagt() {
        super(Grunn.OPPTATT, "moetet_er_ikke_planlagt");
    }
}
