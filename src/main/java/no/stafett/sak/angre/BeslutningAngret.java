package no.stafett.sak.angre;

import java.time.Instant;
import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/**
 * Saken er tilbake ved beslutningen. Det beslutningen gjorde i modulene over, gjør de om på i samme transaksjon.
 *
 * @param skift     skiftet av nivå som ikke gjelder lenger
 * @param besluttet når beslutningen ble tatt; det den gjorde, har skjedd siden da
 * @param flyttet   når saken kom til det nye nivået; det som sto i skjemaet beslutningen ble tatt i, er lest før det
 */
public record BeslutningAngret(SakId sakId, UUID beslutning, UUID skift, Instant besluttet, Instant flyttet, PersonId av) implements Hendelse {
}
