package no.stafett.ytelse;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.oppgave.liste.Fane;
import no.stafett.oppgave.liste.Filter;
import no.stafett.oppgave.liste.Sortering;
import no.stafett.oppgave.liste.Utvalg;

/** Den første siden i en fane, i en rekkefølge. */
record Sidevalg(Fane fane, Sortering sorter) {

    private static final int PAA_SIDEN = 20;

    /** Hver fane i hver rekkefølge den har. */
    static List<Sidevalg> alle() {
        Stream<Sidevalg> aapne = Stream.of(Fane.MINE, Fane.LEDIGE, Fane.ENHETEN, Fane.PAA_VENT)
                .flatMap(fane -> Sortering.valgbare().stream().map(sorter -> new Sidevalg(fane, sorter)));
        return Stream.concat(aapne, Stream.of(new Sidevalg(Fane.FULLFOERT, Sortering.FERDIG))).toList();
    }

    static Sidevalg ledigeEtterFrist() {
        return new Sidevalg(Fane.LEDIGE, Sortering.FRIST);
    }

    Utvalg utvalg() {
        return new Utvalg(fane, Filter.TOMT, sorter, PAA_SIDEN, null);
    }

    /** Den samme siden med bare det som finnes ved å søke. */
    Utvalg søk(String tekst) {
        return new Utvalg(fane, new Filter(null, null, null, null, null, null, null, null, tekst), sorter, PAA_SIDEN, null);
    }

    String navn() {
        return fane.navn() + " etter " + sorter.navn();
    }

    String adresse() {
        return "?fane=" + fane.navn() + (sorter == Sortering.FERDIG ? "" : "&sorter=" + sorter.navn());
    }

    /** Det målestokken sorterer på. */
    String noekler(String tabell) {
        return switch (sorter) {
            case FRIST -> tabell + ".fristorden";
            case ALDER -> tabell + ".opprettet";
            case NIVAA -> tabell + ".nivaaorden, " + tabell + ".fristorden";
            case PRIORITET -> tabell + ".hastorden, " + tabell + ".fristorden";
            case FERDIG -> tabell + ".avsluttet";
        };
    }
}
