package no.stafett.stafettlogg.moetemodus;

import java.util.List;
import no.stafett.felles.Avvist;
import no.stafett.skjema.SvaretErUgyldig;

/** Evalueringsoppgaven lot seg ikke fullføre med det som ble sagt i møtet. Ingenting er lagret, og alt står på siden. */
class OppgavenHolderIkke extends Avvist {

    private final String oppgaveId;
    private final String hvorfor;
    private final transient List<String> felt;

    OppgavenHolderIkke(String oppgaveId, Avvist nei) {
        super(nei.grunn(), nei.kode());
        this.oppgaveId = oppgaveId;
        this.hvorfor = nei.kode();
        this.felt = nei instanceof SvaretErUgyldig ugyldig ? ugyldig.feil().stream().map(f -> f.sti()).toList() : List.of();
    }

    String oppgaveId() {
        return oppgaveId;
    }

    /** Koden til det som stoppet den. */
    String hvorfor() {
        return hvorfor;
    }

    /** Feltene i skjemaet som må rettes. */
    List<String> felt() {
        return felt;
    }
}
