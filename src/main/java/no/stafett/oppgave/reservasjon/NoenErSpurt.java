package no.stafett.oppgave.reservasjon;

import no.stafett.felles.Avvist;

/** En kollega er alt spurt om å ta over, og har ikke svart. */
public class NoenErSpurt extends Avvist {

    NoenErSpurt() {
        super(Grunn.OPPTATT, "oppgave_noen_er_spurt");
    }
}
