package no.stafett.skjema.kontroll;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leser et svar strengt. To felt med samme navn avvises: ellers avgjør leseren i stillhet hvilket av
 * dem som gjelder, og den som så svaret underveis, kan ha sett det andre.
 */
final class Svartekst {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Grenser.DYBDE + 8)
                            .maxStringLength(Grenser.SVAR_BYTE).maxNumberLength(100).maxNameLength(500).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Svartekst() {
    }

    static boolean erForStor(String tekst) {
        return tekst.length() > Grenser.SVAR_BYTE || tekst.getBytes(StandardCharsets.UTF_8).length > Grenser.SVAR_BYTE;
    }

    static Optional<JsonNode> les(String tekst) {
        try {
            return Optional.of(JSON.readTree(tekst)).filter(lest -> !lest.isMissingNode());
        } catch (JacksonException uleselig) {
            return Optional.empty();
        }
    }
}
