package no.stafett.oppgave.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versjonen av et utkast som ETag. */
final class Versjon {

    private static final Pattern TALL = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private Versjon() {
    }

    static String skriv(int versjon) {
        return "\"" + versjon + "\"";
    }

    /** @return null når hodet mangler: da gjelder den versjonen som er lagret; -1 når det ikke er en av våre */
    static Integer les(String hode) {
        if (hode == null || "*".equals(hode.trim())) {
            return null;
        }
        Matcher tall = TALL.matcher(hode.trim());
        return tall.matches() ? Integer.valueOf(tall.group(1)) : Integer.valueOf(-1);
    }
}
