package no.stafett.handlingsveileder.utkast;

import no.stafett.felles.Avvist;

/** Noen har lagret etter at utkastet ble lest; ingenting er skrevet over. */
public class UtkastEndret extends Avvist {

    UtkastEndret() {
        super(Grunn.OPPTATT, "modellutkast_endret");
    }
}
