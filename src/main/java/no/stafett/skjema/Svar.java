package no.stafett.skjema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import tools.jackson.databind.JsonNode;

/** Et besvart skjema, slik det ble sendt. */
public record Svar(UUID id, SakId sakId, String oppgaveId, String definisjonId, String trinnId, String skjemaId,
        JsonNode innhold, PersonId person, Instant tid) {

    /** Teksten i feltet; tom når det ikke er besvart. */
    public Optional<String> tekst(String felt) {
        return Optional.ofNullable(innhold.get(felt)).filter(v -> !v.isNull()).map(JsonNode::asString)
                .filter(t -> !t.isBlank());
    }

    public Optional<LocalDate> dato(String felt) {
        return tekst(felt).map(LocalDate::parse);
    }

    public boolean har(String felt) {
        return innhold.hasNonNull(felt);
    }
}
