package no.stafett;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fyller ut et form-js-skjema: det en prøve har valgt, og ellers det minste som må til. Et valg skjemaet ikke har felt
 * for, blir ikke med, så de samme valgene kan brukes gjennom en hel sak.
 */
public final class Utfyller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEKST = "Ada leker lite med de andre.";
    /** Datoer som må fylles ut, ligger seks uker fram: en vanlig tid mellom plan og evaluering. */
    private static final int DAGER_FRAM = 42;

    private final LocalDate idag;
    private final Map<String, JsonNode> valg;

    private Utfyller(LocalDate idag, Map<String, JsonNode> valg) {
        this.idag = idag;
        this.valg = valg;
    }

    /** En vanlig sak: det haster ikke, og familien er med. */
    public static Utfyller den(LocalDate idag) {
        return new Utfyller(idag, Map.of()).med("akuttSjekk", "nei").med("enighetForesatte", "ja").med("avgjoerelse", "gitt");
    }

    /** Det samme, med ett valg til. */
    public Utfyller med(String felt, Object verdi) {
        Map<String, JsonNode> flere = new HashMap<>(valg);
        flere.put(felt, JSON.valueToTree(verdi));
        return new Utfyller(idag, flere);
    }

    public Utfyller med(Map<String, ?> flere) {
        Utfyller ny = this;
        for (Map.Entry<String, ?> ett : flere.entrySet()) {
            ny = ny.med(ett.getKey(), ett.getValue());
        }
        return ny;
    }

    /** @param inndata listene serveren gir skjemaet, for eksempel {@code personer} */
    public ObjectNode fyll(JsonNode skjema, JsonNode inndata) {
        ObjectNode svar = JsonNodeFactory.instance.objectNode();
        fyll(skjema, inndata, svar);
        return svar;
    }

    private void fyll(JsonNode beholder, JsonNode inndata, ObjectNode svar) {
        for (JsonNode felt : beholder.path("components")) {
            if (!Skjult.er(felt, svar)) {
                switch (felt.path("type").asString()) {
                    case "group" -> fyll(felt, inndata, svar);
                    case "dynamiclist" -> fyllListe(felt, inndata, svar);
                    default -> fyllFelt(felt, inndata, svar);
                }
            }
        }
    }

    /** Én rad, og bare når raden har noe som må fylles ut. */
    private void fyllListe(JsonNode liste, JsonNode inndata, ObjectNode svar) {
        ObjectNode rad = JsonNodeFactory.instance.objectNode();
        new Utfyller(idag, Map.of()).fyll(liste, inndata, rad);
        if (!rad.isEmpty()) {
            svar.putArray(liste.path("path").asString()).add(rad);
        }
    }

    private void fyllFelt(JsonNode felt, JsonNode inndata, ObjectNode svar) {
        String noekkel = felt.path("key").asString("");
        if (valg.containsKey(noekkel)) {
            svar.set(noekkel, valg.get(noekkel));
        } else if (!noekkel.isEmpty() && felt.at("/validate/required").asBoolean(false)) {
            svar.set(noekkel, verdi(felt, inndata));
        }
    }

    private JsonNode verdi(JsonNode felt, JsonNode inndata) {
        JsonNodeFactory lag = JsonNodeFactory.instance;
        return switch (felt.path("type").asString()) {
            case "radio", "select" -> foerste(felt, inndata);
            case "checklist", "taglist" -> lag.arrayNode().add(foerste(felt, inndata));
            case "checkbox" -> lag.booleanNode(true);
            case "number" -> lag.numberNode(felt.at("/validate/min").asInt(1));
            case "datetime" -> lag.stringNode(idag.plusDays(DAGER_FRAM).toString());
            default -> lag.stringNode(TEKST);
        };
    }

    private static JsonNode foerste(JsonNode felt, JsonNode inndata) {
        JsonNode valgene = felt.has("valuesKey") ? inndata.path(felt.get("valuesKey").asString()) : felt.path("values");
        return valgene.path(0).path("value");
    }
}
