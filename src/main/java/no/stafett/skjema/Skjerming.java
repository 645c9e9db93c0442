package no.stafett.skjema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deler et svar i det som hører til saken, og det som bare den som svarte, skal vite om. Feltet er merket i skjemaet med
 * egenskapen {@code skjermet}. Både ja og nei tas ut, ellers ville det som mangler, fortelle det (domenets §4.3 punkt 5).
 */
record Skjerming(ObjectNode synlig, ObjectNode skjult) {

    static Skjerming av(JsonNode skjema, JsonNode svar) {
        ObjectNode synlig = JsonNodeFactory.instance.objectNode();
        ObjectNode skjult = JsonNodeFactory.instance.objectNode();
        svar.properties().forEach(felt -> (erSkjermet(skjema, felt.getKey()) ? skjult : synlig).set(felt.getKey(), felt.getValue()));
        return new Skjerming(synlig, skjult);
    }

    /** Skjemaet uten feltene bare den som svarte, vet om. */
    static JsonNode åpent(JsonNode skjema) {
        ObjectNode kopi = (ObjectNode) skjema.deepCopy();
        ((ArrayNode) kopi.path("components")).removeIf(felt -> "ja".equals(felt.path("properties").path("skjermet").asString("")));
        return kopi;
    }

    private static boolean erSkjermet(JsonNode beholder, String noekkel) {
        return beholder.path("components").valueStream().anyMatch(felt -> noekkel.equals(felt.path("key").asString(""))
                && "ja".equals(felt.path("properties").path("skjermet").asString("")));
    }
}
