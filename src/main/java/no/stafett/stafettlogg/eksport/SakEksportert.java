package no.stafett.stafettlogg.eksport;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Saken er tatt ut som PDF. @param innlegg hvor mange innlegg som var med @param vedlegg filene som var med, hver for seg */
public record SakEksportert(SakId sakId, int innlegg, List<UUID> vedlegg) implements Hendelse {
}
