package no.stafett.tilgang;

import no.stafett.felles.Avvist;

/** Personen har ikke rollen siden krever. */
public class ManglerRolle extends Avvist {

    public ManglerRolle() {
        super(Grunn.IKKE_LOV, "mangler_rolle");
    }
}
