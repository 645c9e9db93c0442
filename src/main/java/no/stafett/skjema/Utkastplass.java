package no.stafett.skjema;

import no.stafett.felles.SakId;

/** Hvor et utkast hører hjemme. @param skjermet i akuttrommet; vises aldri i saken */
public record Utkastplass(SakId sakId, String oppgaveId, String skjemaId, boolean skjermet) {
}
