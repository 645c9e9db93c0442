package no.stafett.skjema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Svaret slik et menneske leser det. */
class SvarvisningTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void skal_ha_ledetekst_på_dato_og_klokkeslett() {
        StaticMessageSource tekster = new StaticMessageSource();
        tekster.addMessage("dato.full", Locale.forLanguageTag("nb"), "d. MMMM yyyy");
        assertThat(new Svarvisning(null, null, null, tekster).les(les("""
                {"components": [
                  {"type": "textfield", "key": "sted", "label": "Hvor?"},
                  {"type": "datetime", "subtype": "date", "key": "dag", "dateLabel": "Dato"},
                  {"type": "datetime", "subtype": "time", "key": "fra", "timeLabel": "Fra klokka"}]}"""),
                les("{\"sted\": \"Ute\", \"dag\": \"2026-11-23\", \"fra\": \"10:30\"}"), les("{}"), Locale.forLanguageTag("nb")))
                .containsExactly(new Svarvisning.Besvart("Hvor?", "Ute"), new Svarvisning.Besvart("Dato", "23. november 2026"),
                        new Svarvisning.Besvart("Fra klokka", "10:30"));
    }

    private static JsonNode les(String json) {
        return JSON.readTree(json);
    }
}
