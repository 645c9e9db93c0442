package no.stafett.handlingsveileder.trinn;

import no.stafett.felles.Avvist;

/** Fila er ikke en modell trinnredigeringen kan lese. Den kan byttes ut, eller rettes der den er laget. */
public class ModellenKanIkkeLeses extends Avvist {

    ModellenKanIkkeLeses() {
        super(Grunn.UGYLDIG, "modellen_kan_ikke_leses");
    }
}
