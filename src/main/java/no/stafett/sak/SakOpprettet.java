package no.stafett.sak;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** En undring er meldt og saken har begynt. */
public record SakOpprettet(SakId sakId, EnhetId enhet, PersonId av) implements Hendelse {
}
