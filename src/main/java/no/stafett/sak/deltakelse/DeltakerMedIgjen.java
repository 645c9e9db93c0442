package no.stafett.sak.deltakelse;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Noen som ble tatt ut, er med igjen. */
public record DeltakerMedIgjen(SakId sakId, UUID slutt, UUID hvem) implements Hendelse {
}
