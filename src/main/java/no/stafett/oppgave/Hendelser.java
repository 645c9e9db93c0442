package no.stafett.oppgave;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Det som skjer med oppgaver. */
final class Hendelser {

    private Hendelser() {
    }

    /** Noen har tatt oppgaven. */
    record OppgaveTatt(SakId sakId, String oppgaveId, PersonId av) implements Hendelse {
    }

    /** Oppgaven er lagt tilbake. */
    record OppgaveLagtTilbake(SakId sakId, String oppgaveId, PersonId av) implements Hendelse {
    }

    /** Oppgaven er fullført. */
    record OppgaveFullfoert(SakId sakId, String oppgaveId, String trinnId, PersonId av) implements Hendelse {
    }
}
