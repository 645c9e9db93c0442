package no.stafett.sak.noed;

import java.time.Instant;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen tok seg inn i en sak hun ellers ikke ser. */
public record NoedtilgangTatt(SakId sakId, PersonId person, Instant til) implements Hendelse {
}
