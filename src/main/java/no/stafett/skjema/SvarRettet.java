package no.stafett.skjema;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Et levert skjema er rettet. @param versjon den nye */
public record SvarRettet(SakId sakId, UUID svarId, int versjon) implements Hendelse {
}
