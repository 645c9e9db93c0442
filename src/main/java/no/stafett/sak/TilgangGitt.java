package no.stafett.sak;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En person eller enhet har fått se saken. */
public record TilgangGitt(SakId sakId, UUID hvem, String rolle, String grunn) implements Hendelse {
}
