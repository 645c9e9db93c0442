package no.stafett.skjema;

import no.stafett.prosess.Modeller;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Skjemaene slik de ble utgitt sammen med modellen; en oppgave beholder sitt skjema selv om et nyere er utgitt. */
@Component
class Utgitteskjemaer {

    private final Modeller modeller;
    private final JsonMapper json;

    Utgitteskjemaer(Modeller modeller, JsonMapper json) {
        this.modeller = modeller;
        this.json = json;
    }

    JsonNode hent(String definisjonId, String skjemaId) {
        return json.readTree(modeller.skjema(definisjonId, skjemaId));
    }
}
