package no.stafett.sak;

import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En person eller enhet har fått se saken. @param gjennom enheten det skjedde gjennom; null når det ikke var noen */
public record TilgangGitt(SakId sakId, UUID hvem, String rolle, String grunn, EnhetId gjennom) implements Hendelse {
}
