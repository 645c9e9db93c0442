package no.stafett.stafettlogg.svar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Et felt som kan rettes på siden. Feltene leses av skjemaet det ble svart i, som kan være en annen kommunes; det siden ikke kan vise, blir
 * stående som det er.
 *
 * @param sti hvor i svaret, som i feilene: {@code deltakermaal[0].maal} @param verdi det som står; tom når ingenting gjør det
 */
record Svarfelt(String sti, String type, String ledetekst, String verdi, List<Valg> valg) {

    static final String PREFIKS = "felt.";
    private static final Set<String> TYPER = Set.of("radio", "select", "textarea", "textfield", "number", "checkbox", "datetime");

    record Valg(String verdi, String navn) {
    }

    /** De som kan rettes: de som er besvart, og de som ikke bare gjelder noen svar. @param med stiene som skal være med uansett */
    static List<Svarfelt> i(JsonNode skjema, JsonNode svar, Set<String> bundne, Set<String> med) {
        List<Svarfelt> felt = new ArrayList<>();
        les(skjema, svar, "", false, felt, med);
        return felt.stream().filter(f -> !bundne.contains(f.sti.split("[.\\[]", 2)[0])).toList();
    }

    private static void les(JsonNode forelder, JsonNode svar, String foran, boolean vilkaar, List<Svarfelt> ut, Set<String> med) {
        for (JsonNode del : forelder.path("components")) {
            String sti = del.path("path").asString("");
            boolean noen = vilkaar || !del.path("conditional").path("hide").isMissingNode();
            if ("dynamiclist".equals(del.path("type").asString(""))) {
                JsonNode rader = svar.path(sti);
                for (int n = 0; n < rader.size(); n++) {
                    les(del, rader.get(n), foran + sti + "[" + n + "].", noen, ut, med);
                }
            } else if (del.has("components")) {
                les(del, sti.isEmpty() ? svar : svar.path(sti), sti.isEmpty() ? foran : foran + sti + ".", noen, ut, med);
            } else if (kanVises(del)) {
                Svarfelt felt = av(del, svar.path(del.get("key").asString()), foran);
                if (!noen || !felt.verdi.isEmpty() || med.contains(felt.sti)) {
                    ut.add(felt);
                }
            }
        }
    }

    private static Svarfelt av(JsonNode del, JsonNode verdi, String foran) {
        String type = del.path("type").asString();
        return new Svarfelt(foran + del.get("key").asString(), type, del.path("datetime".equals(type) ? "dateLabel" : "label").asString(""),
                verdi.isNull() || verdi.isMissingNode() || "checkbox".equals(type) && !verdi.asBoolean(false) ? "" : verdi.asString(""),
                del.path("values").valueStream().map(v -> new Valg(v.path("value").asString(), v.path("label").asString())).toList());
    }

    private static boolean kanVises(JsonNode del) {
        String type = del.path("type").asString("");
        return TYPER.contains(type) && del.hasNonNull("key") && !del.get("key").asString().contains(".") && !del.path("disabled").asBoolean(false)
                && switch (type) {
                    case "radio", "select" -> del.path("values").isArray();
                    case "datetime" -> "date".equals(del.path("subtype").asString(""));
                    default -> true;
                };
    }

    Svarfelt med(Map<String, String> skrevet) {
        String ny = skrevet.get(PREFIKS + sti);
        return ny == null ? this : new Svarfelt(sti, type, ledetekst, ny, valg);
    }

    /** Svaret med det som er skrevet i feltene på siden. */
    static JsonNode flett(JsonNode svar, List<Svarfelt> felter, Map<String, String> skrevet) {
        ObjectNode nytt = (ObjectNode) svar.deepCopy();
        felter.forEach(felt -> felt.sett(nytt, skrevet.get(PREFIKS + felt.sti)));
        return nytt;
    }

    /** Står det samme som før, er ingenting endret. */
    private void sett(ObjectNode rot, String ny) {
        boolean kryss = "checkbox".equals(type);
        if (ny == null && !kryss || ny != null && ny.replace("\r\n", "\n").equals(verdi) || kryss && (ny == null) == verdi.isEmpty()) {
            return;
        }
        int skille = sti.lastIndexOf('.');
        String peker = skille < 0 ? "" : "/" + sti.substring(0, skille).replace("[", "/").replace("]", "").replace(".", "/");
        if (rot.at(peker) instanceof ObjectNode her) {
            her.set(sti.substring(skille + 1), kryss ? JsonNodeFactory.instance.booleanNode(ny != null) : verdien(ny));
        }
    }

    /** Linjeskift kommer fra nettleseren som to tegn, og ble lagret som ett. */
    private JsonNode verdien(String ny) {
        String tekst = ny.replace("\r\n", "\n");
        if (tekst.isBlank()) {
            return type.startsWith("text") ? JsonNodeFactory.instance.stringNode("") : JsonNodeFactory.instance.nullNode();
        }
        return "number".equals(type) && tekst.strip().matches("-?\\d{1,9}") ? JsonNodeFactory.instance.numberNode(Integer.parseInt(tekst.strip()))
                : JsonNodeFactory.instance.stringNode(tekst);
    }
}
