package no.stafett.oppgave;

import no.stafett.felles.Avvist;

/** Oppgaven må tas før den kan fullføres eller skrives i. */
public class OppgavenErIkkeTatt extends Avvist {

    OppgavenErIkkeTatt() {
        super(Grunn.OPPTATT, "oppgave_ikke_tatt");
    }
}
