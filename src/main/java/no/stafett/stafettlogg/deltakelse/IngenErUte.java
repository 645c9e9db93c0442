package no.stafett.stafettlogg.deltakelse;

import no.stafett.felles.Avvist;

/** Hun er ikke tatt ut, eller er alt med igjen. */
class IngenErUte extends Avvist {

    IngenErUte() {
        super(Grunn.OPPTATT, "ingen_er_ute");
    }
}
