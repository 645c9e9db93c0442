package no.stafett.oppgave;

import no.stafett.felles.Avvist;

/** Oppgaven er fullført, eller saken har gått videre uten den. */
public class OppgavenErFerdig extends Avvist {

    OppgavenErFerdig() {
        super(Grunn.OPPTATT, "oppgave_ferdig");
    }
}
