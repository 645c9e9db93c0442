package no.stafett.handlingsveileder.kontroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sier om en FEEL-tekst holder seg til det tabeller og skjemaer trenger: sammenligninger, lister, og/eller/ikke og noen
 * få funksjoner. FEEL kan ellers gå i løkker, lage egne funksjoner og be om å få kalle Java.
 */
final class Feelregler {

    private static final int LENGSTE = 1_000;
    private static final int DYPESTE = 20;

    private static final Pattern ORD = Pattern.compile("""
            \\s*(?:(?<tekst>"(?:[^"\\\\]|\\\\.){0,500}")|(?<tall>[0-9]{1,12}(?:\\.(?!\\.)[0-9]{1,12})?)\
            |(?<navn>[\\p{L}_][\\p{L}0-9_]{0,60})|(?<tegn>\\.\\.|!=|<=|>=|[-=<>+*/(),\\[\\].]))""");
    private static final Set<String> FORBUDTE_ORD = Set.of("function", "external", "for", "some", "every", "return",
            "instance", "if");
    private static final Set<String> FUNKSJONER = Set.of("not", "contains", "list contains", "starts with",
            "ends with", "count", "number", "date", "is defined", "string length", "min", "max", "sum");
    /** Ord som kan stå rett foran en parentes uten å være et funksjonsnavn. */
    private static final Set<String> BINDEORD = Set.of("and", "or", "in", "between", "then", "else");

    private Feelregler() {
    }

    /** @return sant når teksten er tom eller bare bruker det som er tillatt */
    static boolean erTillatt(String feel) {
        String tekst = feel.strip();
        if (tekst.length() > LENGSTE) {
            return false;
        }
        List<String> ord = new ArrayList<>();
        return lesOrd(tekst, ord) && ord.stream().noneMatch(FORBUDTE_ORD::contains)
                && parenteserGårOpp(ord) && bareKjenteFunksjoner(ord);
    }

    /** Sant når teksten er ett enkelt variabelnavn. */
    static boolean erVariabel(String feel) {
        return feel.strip().matches("[a-zA-Z_][a-zA-Z0-9_]{0,60}");
    }

    private static boolean lesOrd(String tekst, List<String> ord) {
        Matcher leser = ORD.matcher(tekst);
        int her = 0;
        while (her < tekst.length()) {
            leser.region(her, tekst.length());
            if (!leser.lookingAt()) {
                return false;
            }
            ord.add(leser.group().strip());
            her = leser.end();
        }
        // «//» og «/*» er kommentarer, og skjuler resten av teksten for den som leser. «**» er opphøyd i, og trengs ikke.
        return !String.join("", ord.stream().filter(o -> !o.startsWith("\"")).toList()).matches(".*(/[/*]|\\*\\*).*");
    }

    private static boolean parenteserGårOpp(List<String> ord) {
        int dybde = 0;
        for (String o : ord) {
            // Områder kan skrives med omvendte hakeparenteser, så de telles bare.
            if (o.equals("(")) {
                dybde++;
            } else if (o.equals(")")) {
                dybde--;
            }
            if (dybde < 0 || dybde > DYPESTE) {
                return false;
            }
        }
        return dybde == 0 && ord.stream().filter(o -> o.equals("[") || o.equals("]")).count() % 2 == 0;
    }

    private static boolean bareKjenteFunksjoner(List<String> ord) {
        for (int i = 1; i < ord.size(); i++) {
            if (ord.get(i).equals("(") && erNavn(ord.get(i - 1)) && !erKjent(ord, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean erKjent(List<String> ord, int parentes) {
        String siste = ord.get(parentes - 1);
        String toSiste = parentes > 1 ? ord.get(parentes - 2) + " " + siste : siste;
        return BINDEORD.contains(siste) || FUNKSJONER.contains(siste) || FUNKSJONER.contains(toSiste);
    }

    private static boolean erNavn(String ord) {
        return Character.isLetter(ord.charAt(0)) || ord.charAt(0) == '_';
    }
}
