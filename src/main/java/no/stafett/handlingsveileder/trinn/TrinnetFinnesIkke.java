package no.stafett.handlingsveileder.trinn;

import no.stafett.felles.Avvist;

/** Trinnet eller veien er borte: noen har tatt det bort, eller lenken er gammel. */
public class TrinnetFinnesIkke extends Avvist {

    public TrinnetFinnesIkke() {
        super(Grunn.FINNES_IKKE, "trinnet_finnes_ikke");
    }
}
