package no.stafett.samtykke;

import java.util.Locale;

/** Tekst slik et menneske ser den: tegn som ikke vises, regnes ikke. */
final class Synlig {

    /** Mellomrom av alle slag, styretegn, og tegn uten bredde eller form (som U+200B, U+2060 og U+3164). */
    private static final String USYNLIG = "[\\s\\p{Z}\\p{C}\\u115F\\u1160\\u3164\\uFFA0\\u2800]+";

    private Synlig() {
    }

    static boolean erTom(String tekst) {
        return tekst == null || tekst.replaceAll(USYNLIG, "").isEmpty();
    }

    /** Til å kjenne igjen et navn, uansett store bokstaver og mellomrom. */
    static String navn(String navn) {
        return navn.replaceAll(USYNLIG, " ").strip().toLowerCase(Locale.ROOT);
    }
}
