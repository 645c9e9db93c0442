package no.stafett.sak.veksling;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen er spurt om å ta over stafettpinnen. */
public record OverleveringTilbudt(SakId sakId, PersonId fra, PersonId til) implements Hendelse {
}
