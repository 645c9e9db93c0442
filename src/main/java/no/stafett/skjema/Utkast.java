package no.stafett.skjema;

import java.time.Instant;
import no.stafett.felles.PersonId;
import tools.jackson.databind.JsonNode;

/** Det som er skrevet, men ikke sendt. @param versjon øker for hver lagring, fra 1 */
public record Utkast(String oppgaveId, String skjemaId, int versjon, JsonNode innhold, PersonId person, Instant tid) {
}
