package no.stafett.tilgang.folkeliste;

import no.stafett.felles.Avvist;

/** En liste med feil i brukes ikke, heller ikke det i den som er riktig. */
public class ListaHarFeil extends Avvist {

    ListaHarFeil() {
        super(Grunn.UGYLDIG, "liste_feil");
    }
}
