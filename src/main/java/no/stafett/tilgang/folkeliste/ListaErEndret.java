package no.stafett.tilgang.folkeliste;

import no.stafett.felles.Avvist;

/** Det som ville skjedd, er ikke lenger det hun så. Ingenting er endret; hun må se det på nytt. */
public class ListaErEndret extends Avvist {

    ListaErEndret() {
        super(Grunn.OPPTATT, "liste_endret");
    }
}
