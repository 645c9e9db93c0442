package no.stafett.oppgave.liste;

import java.util.Arrays;
import java.util.Locale;
import no.stafett.felles.Avvist;

/** Fanene i oppgavelista. */
public enum Fane {
    MINE, LEDIGE, ENHETEN, PAA_VENT, FULLFOERT;

    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws UkjentFane når navnet ikke er en fane */
    public static Fane av(String navn) {
        return Arrays.stream(values()).filter(f -> f.navn().equals(navn)).findFirst().orElseThrow(UkjentFane::new);
    }

    /** Adressen ber om en fane som ikke finnes. */
    public static class UkjentFane extends Avvist {
        UkjentFane() {
            super(Grunn.UGYLDIG, "ugyldig_parameter");
        }
    }
}
