package no.stafett.skjema.kontroll;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Et skjema og et svar, og hva slags felt og regel paret er laget for å prøve. */
record Par(String komponent, String regel, ObjectNode skjema, ObjectNode inndata, JsonNode svar) {

    Skjemaresultat kontrollert(JsonNode annetSvar) {
        return Proeveskjema.KONTROLL.kontroller(skjema, annetSvar, inndataSomJava());
    }

    Skjemaresultat kontrollert() {
        return kontrollert(svar);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> inndataSomJava() {
        return (Map<String, Object>) Verdi.fra(inndata);
    }

    @Override
    public String toString() {
        return komponent + " / " + regel + "\n  skjema  " + skjema.get("components") + "\n  inndata " + inndata + "\n  svar    " + svar;
    }
}
