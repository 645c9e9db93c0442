package no.stafett.sak;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En person eller enhet ser ikke lenger saken. */
public record TilgangTrukket(SakId sakId, UUID hvem, String rolle) implements Hendelse {
}
