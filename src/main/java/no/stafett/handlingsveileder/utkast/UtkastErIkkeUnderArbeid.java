package no.stafett.handlingsveileder.utkast;

import no.stafett.felles.Avvist;

/** Utkastet er kommet lenger, eller ikke så langt, som det som ble bedt om, gjelder. */
public class UtkastErIkkeUnderArbeid extends Avvist {

    UtkastErIkkeUnderArbeid() {
        super(Grunn.OPPTATT, "modellutkast_tilstand");
    }
}
