package no.stafett.skjema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import tools.jackson.databind.JsonNode;

/** Et besvart skjema, slik det står nå. @param person den som leverte @param paaVegneAv den hun fylte ut for; null når hun svarte for seg selv */
public record Svar(UUID id, SakId sakId, String oppgaveId, String definisjonId, String trinnId, String skjemaId,
        JsonNode innhold, PersonId person, Instant tid, Stand stand, PersonId paaVegneAv) {

    /** @param versjon fra 1 @param rettet null når det står som det ble sendt @param strykning null når det ikke er strøket */
    public record Stand(int versjon, Instant rettet, Strykning strykning) {

        static final Stand SENDT = new Stand(1, null, null);
    }

    /** At det gjaldt en annen sak, og at teksten er tatt bort herfra. */
    public record Strykning(Instant tid, PersonId av, String grunn) {
    }

    /** Slik det ble sendt, av en som svarte for seg selv. */
    public Svar(UUID id, SakId sakId, String oppgaveId, String definisjonId, String trinnId, String skjemaId, JsonNode innhold, PersonId person, Instant tid) {
        this(id, sakId, oppgaveId, definisjonId, trinnId, skjemaId, innhold, person, tid, Stand.SENDT, null);
    }

    public boolean erStroeket() {
        return stand.strykning() != null;
    }

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
