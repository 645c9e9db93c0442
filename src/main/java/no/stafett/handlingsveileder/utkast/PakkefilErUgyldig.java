package no.stafett.handlingsveileder.utkast;

import no.stafett.felles.Avvist;

/** Fila som skulle hentes inn, er ikke en pakke, en modell, en tabell eller et skjema. */
public class PakkefilErUgyldig extends Avvist {

    PakkefilErUgyldig() {
        super(Grunn.UGYLDIG, "modellutkast_pakkefil");
    }
}
