package no.stafett.oppgave.reservasjon;

import java.util.Map;
import no.stafett.felles.Avvist;

/** En kollega er alt spurt om å ta over, og har ikke svart. */
public class NoenErSpurt extends Avvist {

    NoenErSpurt(Oppgaveoverlevering spurt) {
        super(Grunn.OPPTATT, "oppgave_noen_er_spurt", Map.of("til", spurt.til().navn()));
    }
}
