package no.stafett.skjema;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Et levert skjema gjaldt en annen sak, og teksten er tatt bort fra denne. */
public record SvarStroeket(SakId sakId, UUID svarId) implements Hendelse {
}
