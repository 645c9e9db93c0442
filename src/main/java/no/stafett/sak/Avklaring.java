package no.stafett.sak;

import java.time.Instant;
import java.util.UUID;
import no.stafett.felles.PersonId;

/**
 * En beslutning om veien videre. Feltene fra og med {@code valgt} er tomme til et menneske har bestemt.
 *
 * @param rad raden i beslutningstabellen (domenets §4.2) som ga forslaget
 */
public record Avklaring(UUID id, int nivaa, String rad, String forslag, String grunnlag, Instant foreslaatt, String valgt,
        String begrunnelse, PersonId person, Instant avgjort) {
}
