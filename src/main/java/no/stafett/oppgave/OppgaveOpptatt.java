package no.stafett.oppgave;

import java.util.Map;
import no.stafett.felles.Avvist;

/** Noen andre har oppgaven. */
public class OppgaveOpptatt extends Avvist {

    OppgaveOpptatt(Oppgave oppgave) {
        super(Grunn.OPPTATT, "oppgave_opptatt", Map.of("behandler", oppgave.behandlernavn()));
    }
}
