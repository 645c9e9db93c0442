package no.stafett.skjema.kontroll;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verdiene det regnes med: null, String, Boolean, BigDecimal, List og Map. Tall er alltid slik
 * nettleseren ser dem (flyttall, korteste skrivemåte), så 1 og 1.0 er like.
 */
final class Verdi {

    private static final JsonNodeFactory NODER = JsonNodeFactory.instance;

    private Verdi() {
    }

    static Object fra(JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isObject()) {
            Map<String, Object> ut = new LinkedHashMap<>();
            node.properties().forEach(felt -> ut.put(felt.getKey(), fra(felt.getValue())));
            return ut;
        }
        if (node.isArray()) {
            List<Object> ut = new ArrayList<>(node.size());
            node.forEach(verdi -> ut.add(fra(verdi)));
            return ut;
        }
        return node.isNumber() ? tall(node.doubleValue()) : node.isBoolean() ? (Object) node.booleanValue() : node.asString();
    }

    /** Inndata kommer fra vår egen kode, som vanlige Java-verdier eller JSON. */
    static Object fraJava(Object verdi) {
        if (verdi instanceof JsonNode node) {
            return fra(node);
        }
        if (verdi instanceof Map<?, ?> objekt) {
            Map<String, Object> ut = new LinkedHashMap<>();
            objekt.forEach((noekkel, innhold) -> ut.put(String.valueOf(noekkel), fraJava(innhold)));
            return ut;
        }
        if (verdi instanceof Collection<?> liste) {
            List<Object> ut = new ArrayList<>(liste.size());
            liste.forEach(innhold -> ut.add(fraJava(innhold)));
            return ut;
        }
        if (verdi instanceof Number tall) {
            return tall(tall.doubleValue());
        }
        return verdi == null || verdi instanceof Boolean ? verdi : verdi.toString();
    }

    static JsonNode til(Object verdi) {
        if (verdi instanceof Map<?, ?> objekt) {
            ObjectNode ut = NODER.objectNode();
            objekt.forEach((noekkel, innhold) -> ut.set((String) noekkel, til(innhold)));
            return ut;
        }
        if (verdi instanceof List<?> liste) {
            ArrayNode ut = NODER.arrayNode();
            liste.forEach(innhold -> ut.add(til(innhold)));
            return ut;
        }
        if (verdi instanceof BigDecimal tall) {
            return heltall(tall) ? NODER.numberNode(tall.longValueExact()) : NODER.numberNode(tall.doubleValue());
        }
        return verdi instanceof Boolean b ? NODER.booleanNode(b) : verdi == null ? NODER.nullNode() : NODER.stringNode(verdi.toString());
    }

    /** Endelige flyttall med korteste skrivemåte som gir samme flyttall tilbake; ellers null. */
    static BigDecimal tall(double tall) {
        if (!Double.isFinite(tall)) {
            return null;
        }
        BigDecimal noeyaktig = new BigDecimal(tall);
        for (int sifre = 1; sifre < 17; sifre++) {
            BigDecimal kort = noeyaktig.round(new MathContext(sifre));
            if (kort.doubleValue() == tall) {
                return enkel(kort);
            }
        }
        return enkel(noeyaktig.round(new MathContext(17)));
    }

    static BigDecimal enkel(BigDecimal tall) {
        return tall.signum() == 0 ? BigDecimal.ZERO : tall.stripTrailingZeros();
    }

    @SuppressWarnings("unchecked")
    static <T> T kopi(T verdi) {
        if (verdi instanceof Map<?, ?> objekt) {
            Map<String, Object> ut = new LinkedHashMap<>();
            objekt.forEach((noekkel, innhold) -> ut.put((String) noekkel, kopi(innhold)));
            return (T) ut;
        }
        if (verdi instanceof List<?> liste) {
            List<Object> ut = new ArrayList<>(liste.size());
            liste.forEach(innhold -> ut.add(kopi(innhold)));
            return (T) ut;
        }
        return verdi;
    }

    private static boolean heltall(BigDecimal tall) {
        return tall.scale() <= 0 && tall.precision() - tall.scale() <= 18;
    }
}
