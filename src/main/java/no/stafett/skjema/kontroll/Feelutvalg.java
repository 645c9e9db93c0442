package no.stafett.skjema.kontroll;

import java.util.regex.Pattern;

/**
 * Den delen av FEEL som regnes likt i nettleseren og på serveren, også for tomme felt. Alt annet
 * avvises når skjemaet kontrolleres, og gir aldri et svar her. Dagens dato er med vilje ikke med:
 * nettleserens klokke er brukerens egen.
 */
final class Feelutvalg {

    private static final Pattern TEKST = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"", Pattern.DOTALL);
    private static final String FAST = "\\s*(\"\"|[\\d.]+)\\s*";
    private static final Pattern UTENFOR = Pattern.compile("^\\s*[<>=!]|\\binstance\\s+of\\b|\\bfunction\\b|\\.\\.|@|//|/\\*|\\*\\*|\\^|`"
            + "|[=<>]\\s*\\[|\\bin\\s*[\\[\\]]|\\bin\\s*\\((?!" + FAST + "(," + FAST + ")*\\))");
    private static final Pattern FOER_PARENTES = Pattern.compile("(^|.*[^\\p{L}\\p{N}_ ]|.*\\b(and|or|if|then|else|return|satisfies|between|in))\\s*",
            Pattern.DOTALL);
    private static final Pattern FUNKSJON = Pattern.compile("(?:.*[^\\p{L}\\p{N}_])?(not|list contains|count|contains|starts with|ends with|"
            + "string length|upper case|lower case|sum|min|max|floor|ceiling|abs|string|date)\\s*", Pattern.DOTALL);

    private Feelutvalg() {
    }

    static boolean stoetter(String uttrykk) {
        String uten = TEKST.matcher(uttrykk).replaceAll("\"\"");
        return !UTENFOR.matcher(uten).find() && bareKjenteKall(uten);
    }

    private static boolean bareKjenteKall(String uttrykk) {
        for (int i = uttrykk.indexOf('('); i >= 0; i = uttrykk.indexOf('(', i + 1)) {
            String foran = uttrykk.substring(0, i);
            if (!FOER_PARENTES.matcher(foran).matches() && !FUNKSJON.matcher(foran).matches()) {
                return false;
            }
        }
        return true;
    }
}
