package no.stafett.sak.habil;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Hun har sagt at hun verken er i slekt med familien eller står den nær. */
public record NaerhetBenektet(SakId sakId, PersonId person) implements Hendelse {
}
