package no.stafett.skjema.kontroll;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** Finner felttypen til en komponent i skjemaet. */
final class Felttyper {

    private static final Set<Integer> TIDSSTEG = Set.of(1, 5, 10, 15, 30, 60);
    private static final int VANLIG_TIDSSTEG = 15;

    private final Clock klokke;

    Felttyper(Clock klokke) {
        this.klokke = klokke;
    }

    Optional<Felttype> les(String type, JsonNode node) {
        return Optional.ofNullable(switch (type) {
            case "textfield" -> new Tekstfelt(false, !node.path("validate").path("pattern").asString("").isEmpty());
            case "textarea" -> new Tekstfelt(true, false);
            case "number" -> tall(node);
            case "datetime" -> dato(node);
            case "checkbox" -> new Avkrysning();
            case "radio", "select" -> new Valgfelt(false, Valgkilde.les(node));
            case "checklist", "taglist" -> new Valgfelt(true, Valgkilde.les(node));
            case "expression" -> new Uttrykksfelt(Uttrykk.iFelt(node, "expression"), node.path("computeOn").asString("").equals("presubmit"));
            case "filepicker" -> new Filfelt();
            default -> null;
        });
    }

    private static Felttype tall(JsonNode node) {
        BigDecimal desimaler = Tallfelt.les(Verdi.fra(node.get("decimalDigits")));
        BigDecimal steg = Tallfelt.les(Verdi.fra(node.get("increment")));
        return new Tallfelt(Skjemaleser.sann(node.path("serializeToString")), desimaler == null ? null : desimaler.intValue(),
                steg == null || steg.signum() == 0 ? null : steg.abs());
    }

    private Felttype dato(JsonNode node) {
        String slag = node.path("subtype").asString("date");
        int minutter = node.path("timeInterval").isNumber() ? node.path("timeInterval").asInt() : VANLIG_TIDSSTEG;
        return switch (slag) {
            case "date", "time", "datetime" -> new Datofelt(!slag.equals("time"), !slag.equals("date"),
                    Skjemaleser.sann(node.path("disallowPassedDates")), TIDSSTEG.contains(minutter) ? minutter : VANLIG_TIDSSTEG,
                    node.path("timeSerializingFormat").asString(""), klokke);
            default -> null;
        };
    }
}
