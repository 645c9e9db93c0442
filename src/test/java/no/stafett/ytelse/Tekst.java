package no.stafett.ytelse;

import java.util.Locale;

/** Tall slik de står i tabellen. */
final class Tekst {

    private Tekst() {
    }

    /** Med mellomrom mellom tusenene, for eksempel 100 000. */
    static String antall(long tall) {
        return String.format(Locale.ROOT, "%,d", tall).replace(',', ' ');
    }

    static String ms(double tall) {
        return String.format(Locale.ROOT, "%.2f", tall);
    }

    /** Antall i sekundet. */
    static String fart(double tall) {
        return antall(Math.round(tall)) + "/s";
    }
}
