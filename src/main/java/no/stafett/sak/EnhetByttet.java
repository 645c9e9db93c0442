package no.stafett.sak;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Saken har flyttet til en annen enhet. */
public record EnhetByttet(SakId sakId, EnhetId fra, EnhetId til) implements Hendelse {
}
