package no.stafett.handlingsveileder.web;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Et skjema til å fylle ut og skrive ut, uten en sak bak. Lister fra organisasjonen og saken finnes ikke her, så de blir felt å skrive i,
 * og ingenting må være fylt ut: et halvt skjema på papir er også et skjema.
 */
final class Utfyllingsskjema {

    private static final List<String> BARE_I_EN_SAK = List.of("valuesKey", "valuesExpression", "searchable", "defaultValue");

    private Utfyllingsskjema() {
    }

    static JsonNode av(JsonNode skjema) {
        JsonNode kopi = skjema.deepCopy();
        gjoerFritt(kopi);
        return kopi;
    }

    private static void gjoerFritt(JsonNode forelder) {
        for (JsonNode del : forelder.path("components")) {
            if (del instanceof ObjectNode felt) {
                felt.remove("validate");
                if (felt.has("valuesKey") || felt.has("valuesExpression")) {
                    felt.remove(BARE_I_EN_SAK);
                    felt.put("type", "textfield");
                }
            }
            gjoerFritt(del);
        }
    }
}
