package no.stafett.oppgave.liste;

import java.util.List;
import java.util.stream.Stream;

/**
 * Hva lista skal vise.
 *
 * @param sorter rekkefølgen; null for fanens vanlige
 * @param antall rader på siden, 1–100
 * @param etter  merket den forrige siden ga som {@code neste}; null for den første
 */
public record Utvalg(Fane fane, Filter filter, Sortering sorter, int antall, String etter) {

    public static final int FLEST = 100;

    public Utvalg {
        sorter = sorter == null || sorter == Sortering.FERDIG ? fane.vanlig() : sorter;
        antall = Math.max(1, Math.min(FLEST, antall));
    }

    public static Utvalg foerste(Fane fane, int antall) {
        return new Utvalg(fane, Filter.TOMT, null, antall, null);
    }

    /** Hele hver fane, i fanenes rekkefølge: det tallene ved dem teller. */
    public static List<Utvalg> fanene() {
        return Stream.of(Fane.values()).map(fane -> foerste(fane, 1)).toList();
    }

    public Utvalg medFrist(Fristvindu vindu) {
        return new Utvalg(fane, filter.medFrist(vindu), sorter, antall, etter);
    }

    public Utvalg utenSoek() {
        return new Utvalg(fane, filter.utenSoek(), sorter, antall, etter);
    }

    /** Samme utvalg, fra siden etter merket; null for den første siden. */
    public Utvalg etter(String merke) {
        return new Utvalg(fane, filter, sorter, antall, merke);
    }

    /** Om merket er et vi har gitt for denne rekkefølgen. */
    public boolean harGyldigMerke() {
        try {
            return etter == null || Sidemerke.les(etter, sorter) != null;
        } catch (Sidemerke.UgyldigMerke e) {
            return false;
        }
    }
}
