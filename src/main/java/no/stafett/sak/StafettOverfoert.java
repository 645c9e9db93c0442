package no.stafett.sak;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Stafettpinnen har fått ny holder. @param fra null når ingen holdt den */
public record StafettOverfoert(SakId sakId, PersonId fra, PersonId til) implements Hendelse {
}
