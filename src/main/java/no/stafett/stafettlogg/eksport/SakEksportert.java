package no.stafett.stafettlogg.eksport;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Saken er tatt ut som PDF. @param innlegg hvor mange innlegg som var med */
public record SakEksportert(SakId sakId, int innlegg) implements Hendelse {
}
