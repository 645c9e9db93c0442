package no.stafett.sporing;

import no.stafett.felles.Avvist;

/** Måneden er ikke over, eller et funn er ikke vurdert. */
public class MaanedenKanIkkeSigneres extends Avvist {

    MaanedenKanIkkeSigneres() {
        super(Grunn.UGYLDIG, "maaned_kan_ikke_signeres");
    }
}
