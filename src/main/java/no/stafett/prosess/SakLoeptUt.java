package no.stafett.prosess;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Hovedprosessen er ferdig; {@code utfall} er valget som endte den. */
public record SakLoeptUt(SakId sakId, String utfall) implements Hendelse {
}
