package no.stafett.oppgave.liste;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Det en rad i lista kan vise ved siden av trinnets navn, saken og fristen, som alltid er der. */
public enum Kolonne {
    NIVAA(true), TRINN(true), ENHET(true), BEHANDLER(true), PRIORITET(true), TJENESTE(false), ALDER(false);

    private final boolean vanlig;

    Kolonne(boolean vanlig) {
        this.vanlig = vanlig;
    }

    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kolonne> finn(String navn) {
        return Stream.of(values()).filter(k -> k.navn().equals(navn)).findFirst();
    }

    /** De som vises når ingen er valgt. */
    public static List<Kolonne> vanlige() {
        return Stream.of(values()).filter(k -> k.vanlig).toList();
    }
}
