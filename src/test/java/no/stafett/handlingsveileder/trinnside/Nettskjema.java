package no.stafett.handlingsveileder.trinnside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Et skjema slik en nettleser leser det og sender det, når ingen har rørt noe: feltene i den rekkefølgen de står, linjeskift borte fra
 * felt med én linje, første valg i en liste der ingen er valgt, og ingenting fra knapper og bokser som ikke er krysset av.
 */
final class Nettskjema {

    private static final Pattern BIT = Pattern.compile("<(input|select|option|/select|textarea)\\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern EGENSKAP = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<String>> felt = new LinkedHashMap<>();
    private String valgliste;
    private List<String> valg;
    private boolean valgt;

    private Nettskjema(String skjema) {
        Matcher bit = BIT.matcher(skjema);
        while (bit.find()) {
            les(bit.group(1).toLowerCase(java.util.Locale.ROOT), egenskaper(bit.group(2)), skjema.substring(bit.end()));
        }
    }

    /** @param adresse dit skjemaet sendes */
    static Nettskjema les(String side, String adresse) {
        int fra = side.indexOf("action=\"" + adresse + "\"");
        if (fra < 0) {
            throw new IllegalArgumentException("siden har ikke skjemaet " + adresse);
        }
        return new Nettskjema(side.substring(fra, side.indexOf("</form>", fra)));
    }

    /** Hun endrer feltet. Uten verdier er det ikke med, slik et tomt sett med bokser ikke er det. */
    Nettskjema skriv(String navn, String... verdier) {
        felt.put(navn, List.of(verdier));
        return this;
    }

    List<String> verdier(String navn) {
        return felt.getOrDefault(navn, List.of());
    }

    /** Navn og verdi, annenhver. */
    String[] felt() {
        List<String> alle = new ArrayList<>();
        felt.forEach((navn, verdier) -> verdier.stream().filter(v -> !navn.equals("_csrf")).forEach(v -> alle.addAll(List.of(navn, v))));
        return alle.toArray(String[]::new);
    }

    private void les(String slag, Map<String, String> e, String resten) {
        switch (slag) {
            case "input" -> innfelt(e);
            case "textarea" -> legg(e.get("name"), avkodet(resten.substring(0, resten.indexOf("</textarea>"))).replaceFirst("^\n", "").replace("\n", "\r\n"));
            case "select" -> {
                valgliste = e.get("name");
                valg = new ArrayList<>();
                valgt = false;
            }
            case "option" -> valg(e);
            default -> {
                if (!valg.isEmpty()) {
                    legg(valgliste, valg.get(0));
                }
            }
        }
    }

    private void valg(Map<String, String> e) {
        if (e.containsKey("selected") && !valgt) {
            valg.add(0, e.get("value"));
            valgt = true;
        } else {
            valg.add(e.get("value"));
        }
    }

    private void innfelt(Map<String, String> e) {
        String slag = e.getOrDefault("type", "text");
        String verdi = e.getOrDefault("value", slag.equals("checkbox") || slag.equals("radio") ? "on" : "");
        switch (slag) {
            case "checkbox", "radio" -> {
                if (e.containsKey("checked")) {
                    legg(e.get("name"), verdi);
                }
            }
            case "hidden" -> legg(e.get("name"), verdi.replaceAll("\r\n|\r|\n", "\r\n"));
            case "number" -> legg(e.get("name"), verdi.matches("-?[0-9]+") ? verdi : "");
            default -> legg(e.get("name"), verdi.replaceAll("[\r\n]", ""));
        }
    }

    private void legg(String navn, String verdi) {
        felt.computeIfAbsent(navn, n -> new ArrayList<>()).add(verdi);
    }

    private static Map<String, String> egenskaper(String tekst) {
        Map<String, String> alle = new LinkedHashMap<>();
        Matcher e = EGENSKAP.matcher(tekst);
        while (e.find()) {
            alle.put(e.group(1).toLowerCase(java.util.Locale.ROOT), avkodet(e.group(2) == null ? "" : e.group(2)));
        }
        return alle;
    }

    private static String avkodet(String tekst) {
        return HtmlUtils.htmlUnescape(tekst);
    }
}
