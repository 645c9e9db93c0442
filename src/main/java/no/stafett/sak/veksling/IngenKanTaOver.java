package no.stafett.sak.veksling;

import no.stafett.felles.Avvist;

/** Det er ingen igjen i enhetene som er med, som kan holde pinnen. */
public class IngenKanTaOver extends Avvist {

    IngenKanTaOver() {
        super(Grunn.OPPTATT, "ingen_kan_ta_over");
    }
}
