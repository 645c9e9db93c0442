package no.stafett.skjema.kontroll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import no.stafett.prosess.Feel;
import tools.jackson.databind.JsonNode;

/**
 * Hvor valgene i et valgfelt kommer fra, i den rekkefølgen form-js leter: nøkkel i inndata, faste
 * valg, uttrykk.
 */
record Valgkilde(String noekkel, List<Object> faste, String uttrykk) {

    static Valgkilde les(JsonNode felt) {
        String noekkel = felt.hasNonNull("valuesKey") ? felt.get("valuesKey").asString() : null;
        String uttrykk = Uttrykk.iFelt(felt, "valuesExpression");
        List<Object> faste = felt.path("values").isArray() ? verdier(Verdi.fra(felt.get("values"))) : null;
        boolean ingen = (noekkel == null || noekkel.isEmpty()) && uttrykk == null && !felt.has("values");
        return new Valgkilde(noekkel, ingen ? List.of("value") : felt.has("values") && faste == null ? List.of() : faste, uttrykk);
    }

    /** Svaret er usikkert når valgene ikke lot seg regne ut sikkert. */
    Feel.Svar valg(Omgivelse omgivelse) {
        if (noekkel != null) {
            return new Feel.Svar(verdier(omgivelse.inndata().get(noekkel)), true);
        }
        if (faste != null || uttrykk == null) {
            return new Feel.Svar(faste == null ? List.of() : faste, true);
        }
        Feel.Svar svar = omgivelse.verdi(uttrykk);
        return new Feel.Svar(verdier(svar.verdi()), svar.sikkert());
    }

    /** Valgene når inndata leses, før det finnes noe å regne ut fra. */
    List<Object> vedOppstart(Map<String, Object> inndata) {
        Object kilde = noekkel != null && !noekkel.isEmpty() ? inndata.get(noekkel) : null;
        return kilde != null ? verdier(kilde) : (noekkel == null || noekkel.isEmpty()) && faste != null ? faste : List.of();
    }

    boolean fraUttrykk() {
        return uttrykk != null;
    }

    private static List<Object> verdier(Object valg) {
        List<Object> ut = new ArrayList<>();
        if (valg instanceof List<?> liste) {
            liste.forEach(ett -> leggTil(ut, ett));
        }
        return ut;
    }

    private static void leggTil(List<Object> ut, Object valg) {
        if (erEnkel(valg)) {
            ut.add(valg);
        } else if (valg instanceof Map<?, ?> objekt) {
            Object verdi = objekt.get("value");
            boolean harTekst = objekt.get("label") instanceof String tekst && !tekst.isEmpty();
            if (erEnkel(verdi) || harTekst && verdi instanceof Map<?, ?> sammensatt && !sammensatt.isEmpty()) {
                ut.add(verdi);
            }
        }
    }

    private static boolean erEnkel(Object verdi) {
        return verdi instanceof BigDecimal || verdi instanceof Boolean || verdi instanceof String tekst && !tekst.isEmpty();
    }
}
