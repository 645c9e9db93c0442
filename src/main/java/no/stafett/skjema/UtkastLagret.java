package no.stafett.skjema;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Noen har skrevet i et skjema uten å sende det. */
public record UtkastLagret(SakId sakId, String oppgaveId, String skjemaId, int versjon) implements Hendelse {
}
