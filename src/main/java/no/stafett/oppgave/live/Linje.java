package no.stafett.oppgave.live;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hvem én endring angår, slik det sendes mellom nodene: gruppene, og de som ikke skal vite om saken. Ingenting om hva.
 *
 * @param til     navn på grupper, se {@link no.stafett.tilgang.Gruppe}
 * @param unntatt grupper for én person
 */
record Linje(Set<String> til, Set<String> unntatt) {

    /** Når ingen vet hva som er endret. */
    static final String KANSKJE = "*";
    private static final String UNNTATT = "!";

    static Linje les(String tekst) {
        int skille = tekst.indexOf(UNNTATT);
        return new Linje(ord(skille < 0 ? tekst : tekst.substring(0, skille)), ord(skille < 0 ? "" : tekst.substring(skille + 1)));
    }

    /** @param gruppene gruppene til den som hører etter */
    boolean angår(Collection<String> gruppene) {
        return (til.contains(KANSKJE) || !Collections.disjoint(til, gruppene)) && Collections.disjoint(unntatt, gruppene);
    }

    private static Set<String> ord(String tekst) {
        return tekst.isBlank() ? Set.of() : Set.copyOf(Stream.of(tekst.strip().split(" +")).distinct().toList());
    }
}
