package no.stafett.tiltak;

import no.stafett.felles.Avvist;

/** Noen har gjort noe med tiltaket i mellomtiden, så det går ikke lenger an. */
public class TiltaketErEndret extends Avvist {

    TiltaketErEndret() {
        super(Grunn.OPPTATT, "tiltaket_er_endret");
    }
}
