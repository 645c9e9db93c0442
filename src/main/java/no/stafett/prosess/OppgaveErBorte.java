package no.stafett.prosess;

/** Motoren kunne ikke gjøre det vi ba om med oppgaven; oftest har noen andre vært der først. */
public class OppgaveErBorte extends RuntimeException {

    OppgaveErBorte(String oppgaveId, Throwable aarsak) {
        super("Oppgave " + oppgaveId, aarsak);
    }
}
