package no.stafett.oppgave.reservasjon;

import no.stafett.felles.Avvist;
import no.stafett.oppgave.Oppgave;

/** I akuttrommet verken spørres, utsettes eller flyttes det her: hver beskjed ville vist flere at rommet finnes. */
public class OppgavenErSkjermet extends Avvist {

    OppgavenErSkjermet() {
        super(Grunn.UGYLDIG, "oppgave_skjermet");
    }

    static Oppgave nei(Oppgave oppgave) {
        if (oppgave.skjermet()) {
            throw new OppgavenErSkjermet();
        }
        return oppgave;
    }
}
