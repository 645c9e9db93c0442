package no.stafett.prosess;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Oppgaven er borte fra motoren: fullført av en person, eller tatt bort fordi saken gikk videre uten den. */
public record OppgaveForsvant(SakId sakId, String oppgaveId, boolean fullfoert) implements Hendelse {
}
