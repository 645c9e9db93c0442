package no.stafett.samtykke;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En annen enhet er bedt inn i saken. */
public record TjenesteInvitert(SakId sakId, EnhetId enhet) implements Hendelse {
}
