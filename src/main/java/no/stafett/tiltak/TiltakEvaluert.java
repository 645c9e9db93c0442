package no.stafett.tiltak;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Tiltakene er evaluert. */
public record TiltakEvaluert(SakId sakId, int nivaa, String samletVurdering) implements Hendelse {
}
