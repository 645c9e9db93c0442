package no.stafett.skjema.kontroll;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import no.stafett.prosess.Feel;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Et skjema skrevet som JSON med enkle anførselstegn, og svar prøvd mot det. Klokka står på 2. mars 2026. */
record Proeveskjema(JsonNode skjema, Map<String, Object> inndata) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    static final Clock KLOKKE = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    static final Skjemakontroll KONTROLL = new Skjemakontroll(new Feel(), KLOKKE);

    static Proeveskjema med(String... komponenter) {
        return new Proeveskjema(les("{'type':'default','components':[" + String.join(",", komponenter) + "]}"), Map.of());
    }

    Proeveskjema aapnetMed(Map<String, Object> nyeInndata) {
        return new Proeveskjema(skjema, nyeInndata);
    }

    Skjemaresultat svar(String svar) {
        return svar(les(svar));
    }

    Skjemaresultat svar(JsonNode svar) {
        return KONTROLL.kontroller(skjema, svar, inndata);
    }

    /** Feilene som «sti kode», atskilt med komma. */
    String feil(String svar) {
        return String.join(", ", svar(svar).feil().stream().map(feil -> feil.sti() + " " + feil.kode()).toList());
    }

    /** Det som ville blitt lagret, med enkle anførselstegn. */
    String lagret(String svar) {
        return svar(svar).svar().toString().replace('"', '\'');
    }

    static JsonNode les(String json) {
        return JSON.readTree(json);
    }
}
