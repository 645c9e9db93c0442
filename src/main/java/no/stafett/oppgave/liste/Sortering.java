package no.stafett.oppgave.liste;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.oppgave.Oppgave;

/**
 * Rekkefølgene lista kan ha. Hver av dem har en indeks i hver fane som kan bli stor (V80), og id-en sist, så ingen plass er delt
 * og neste side alltid er den samme.
 */
public enum Sortering {
    FRIST(false, Noekkel.FRISTORDEN),
    ALDER(false, Noekkel.OPPRETTET),
    NIVAA(false, Noekkel.NIVAAORDEN, Noekkel.FRISTORDEN),
    PRIORITET(false, Noekkel.HASTORDEN, Noekkel.FRISTORDEN),
    /** Det sist fullførte først. Bare i fanen Fullført, og ikke noe man velger. */
    FERDIG(true, Noekkel.AVSLUTTET);

    private final boolean synkende;
    private final List<Noekkel> noekler;

    Sortering(boolean synkende, Noekkel... noekler) {
        this.synkende = synkende;
        this.noekler = List.of(noekler);
    }

    /** De man kan velge. */
    public static List<Sortering> valgbare() {
        return List.of(FRIST, ALDER, NIVAA, PRIORITET);
    }

    public static Optional<Sortering> finn(String navn) {
        return valgbare().stream().filter(s -> s.navn().equals(navn)).findFirst();
    }

    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Kolonnene, med tabellens navn foran. */
    String kolonner(String tabell) {
        return noekler.stream().map(n -> tabell + "." + n.kolonne()).collect(Collectors.joining(", "));
    }

    String rekkefoelge(String tabell, String id) {
        String retning = synkende ? " desc" : "";
        return Stream.concat(noekler.stream().map(Noekkel::kolonne), Stream.of(id)).map(k -> tabell + "." + k + retning)
                .collect(Collectors.joining(", "));
    }

    /** Vilkåret for det som kommer etter merket; verdiene heter {@code n0}, {@code n1} og {@code etterId}. */
    String etter(String tabell, String id) {
        String merket = IntStream.range(0, noekler.size()).mapToObj(i -> "cast(:n" + i + " as " + noekler.get(i).type() + "), ")
                .collect(Collectors.joining());
        return "(" + kolonner(tabell) + ", " + tabell + "." + id + ") " + (synkende ? "<" : ">") + " (" + merket + ":etterId)";
    }

    List<String> verdier(Oppgave oppgave) {
        return noekler.stream().map(n -> n.verdi(oppgave)).toList();
    }

    boolean erGyldig(List<String> verdier) {
        return verdier.size() == noekler.size()
                && IntStream.range(0, noekler.size()).allMatch(i -> noekler.get(i).erGyldig(verdier.get(i)));
    }
}
