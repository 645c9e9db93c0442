package no.stafett;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Om et felt er skjult av svarene så langt. Kjenner bare vilkårene de leverte skjemaene bruker: er lik, er ikke lik, og. */
final class Skjult {

    private static final Pattern LEDD = Pattern.compile("(\\w+)\\s*(!?=)\\s*(?:\"([^\"]*)\"|null)");

    private Skjult() {
    }

    static boolean er(JsonNode felt, JsonNode svar) {
        String vilkaar = felt.at("/conditional/hide").asString("");
        return !vilkaar.isEmpty() && Arrays.stream(vilkaar.substring(1).split(" and ")).allMatch(ledd -> gjelder(ledd, svar));
    }

    private static boolean gjelder(String ledd, JsonNode svar) {
        Matcher m = LEDD.matcher(ledd.trim());
        if (!m.matches()) {
            throw new IllegalArgumentException("Ukjent vilkår: " + ledd);
        }
        String verdi = svar.path(m.group(1)).asString(null);
        boolean lik = m.group(3) == null ? verdi == null : m.group(3).equals(verdi);
        return lik == m.group(2).equals("=");
    }
}
