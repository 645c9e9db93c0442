package no.stafett.oppgave.liste;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fanene i oppgavelista. En oppgave som venter til en dag som ikke er kommet, er i På vent og ikke i Mine; i Enheten er den hele
 * tiden, for den er fortsatt åpen.
 */
public enum Fane {
    MINE, LEDIGE, ENHETEN, PAA_VENT, FULLFOERT;

    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fane> finn(String navn) {
        return Stream.of(values()).filter(fane -> fane.navn().equals(navn)).findFirst();
    }

    /** Rekkefølgen når ingen er valgt: det som haster først, og det som er gjort, med det siste først. */
    public Sortering vanlig() {
        return this == FULLFOERT ? Sortering.FERDIG : Sortering.FRIST;
    }
}
