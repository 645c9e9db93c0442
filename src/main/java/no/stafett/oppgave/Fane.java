package no.stafett.oppgave;

import java.util.Locale;

/** Fanene i oppgavelista. */
public enum Fane {
    MINE, LEDIGE, ENHETEN, PAA_VENT, FULLFOERT;

    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Fane av(String navn) {
        return valueOf(navn.toUpperCase(Locale.ROOT));
    }
}
