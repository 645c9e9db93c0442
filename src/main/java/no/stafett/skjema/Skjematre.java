package no.stafett.skjema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Går gjennom feltene i et skjema, med det som er svart i dem. */
final class Skjematre {

    private static final Set<String> TEKST = Set.of("textfield", "textarea");

    private Skjematre() {
    }

    /** Feltene etter øverste ledd i svaret; en liste eller gruppe med egen sti er ett felt. */
    static Map<String, JsonNode> felter(JsonNode skjema) {
        Map<String, JsonNode> felter = new LinkedHashMap<>();
        samle(skjema, felter);
        return felter;
    }

    private static void samle(JsonNode forelder, Map<String, JsonNode> felter) {
        for (JsonNode del : forelder.path("components")) {
            String sti = del.path("path").asString("");
            if (!sti.isEmpty()) {
                felter.putIfAbsent(sti.split("\\.")[0], del);
            } else if (del.has("components")) {
                samle(del, felter);
            } else if (del.hasNonNull("key")) {
                felter.putIfAbsent(del.get("key").asString().split("\\.")[0], del);
            }
        }
    }

    /** Alt noen har skrevet med egne ord. */
    static void tekster(JsonNode forelder, JsonNode svar, Set<String> tekster) {
        for (JsonNode del : forelder.path("components")) {
            JsonNode her = ned(svar, del.path("path").asString(""));
            if ("dynamiclist".equals(del.path("type").asString(""))) {
                her.forEach(rad -> tekster(del, rad, tekster));
            } else if (del.has("components")) {
                tekster(del, her, tekster);
            } else if (TEKST.contains(del.path("type").asString(""))) {
                JsonNode verdi = ned(svar, del.path("key").asString(""));
                if (verdi.isString() && !verdi.asString().isBlank()) {
                    tekster.add(verdi.asString());
                }
            }
        }
    }

    static JsonNode ned(JsonNode svar, String sti) {
        JsonNode her = svar;
        for (String ledd : sti.isEmpty() ? new String[0] : sti.split("\\.")) {
            her = her.path(ledd);
        }
        return her;
    }
}
