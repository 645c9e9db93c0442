package no.stafett.handlingsveileder.kontroll;

import java.util.regex.Pattern;

/** Tekst folk skal lese, i modeller, tabeller og skjemaer: vanlige tegn, som ser ut som det de er. */
final class Lesetekst {

    static final int LENGSTE = 4_000;

    /** Også kodede former: den som leser teksten om igjen, gjør {@code &#60;} til en klamme. */
    private static final Pattern HTML = Pattern.compile("<\\s*+[a-zA-Z!/?]|&(?:#[xX]?[0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    /** Styretegn, tegn uten bredde, og tegn som snur leseretningen og får en setning til å si noe annet enn den gjør. */
    private static final Pattern SKJULT = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u061C\\u180E\\u200B\\u2028-\\u202E"
            + "\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");

    private Lesetekst() {
    }

    static boolean erForLang(String tekst) {
        return tekst.length() > LENGSTE;
    }

    static boolean harHtml(String tekst) {
        return HTML.matcher(tekst).find();
    }

    static boolean harSkjulteTegn(String tekst) {
        return SKJULT.matcher(tekst).find();
    }

    /** Sant når motoren kunne tatt noe av teksten for et uttrykk. */
    static boolean harUttrykk(String tekst) {
        return tekst.contains("${") || tekst.contains("#{");
    }
}
