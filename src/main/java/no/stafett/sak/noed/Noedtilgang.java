package no.stafett.sak.noed;

import java.time.Instant;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Personer;

/**
 * En gang noen tok seg inn i en sak.
 *
 * @param til  det første øyeblikket hun ikke lenger ser saken
 * @param sett når en leder så det; null til da
 */
public record Noedtilgang(UUID id, SakId sakId, String saksnummer, Personer.Kollega person, String begrunnelse, Instant fra, Instant til,
        Instant sett) {
}
