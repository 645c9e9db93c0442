package no.stafett.ytelse;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Hvor mye som måles. Settes med {@code -Dytelse.…} på kommandolinja.
 *
 * @param antall   åpne oppgaver, minst først; databasen vokser fra det ene til det neste
 * @param runder   målte runder; én til går først og teller ikke
 * @param kall     kall i hver runde, fordelt på klientene
 * @param klienter samtidige klienter
 * @param oppgaver oppgaver som tas og fullføres i hver runde, på hver måte
 * @param varme    runder med å ta og fullføre som går først og ikke teller: et program som har gått en stund, er oversatt til maskinkode
 * @param lengst   så lenge får én deltaker holde på i en runde, om den ikke rekker alle kallene
 * @param dagen    hvor lenge de femti brukerne arbeider; null lengde hopper over det som tar mange minutter
 */
record Oppsett(List<Integer> antall, int runder, int kall, int klienter, int oppgaver, int varme, Duration lengst, Duration dagen) {

    /** Nok til å se at alt går. */
    static Oppsett røyk() {
        return new Oppsett(List.of(200), 1, 2, 2, 2, 1, Duration.ofSeconds(1), Duration.ZERO);
    }

    static Oppsett fraKommandolinja() {
        List<Integer> antall = Arrays.stream(System.getProperty("ytelse.antall", "10000,100000,400000,1000000").split(","))
                .map(String::strip).map(Integer::valueOf).sorted().toList();
        return new Oppsett(antall, Integer.getInteger("ytelse.runder", 5), Integer.getInteger("ytelse.kall", 400),
                Integer.getInteger("ytelse.klienter", 8), Integer.getInteger("ytelse.oppgaver", 160), Integer.getInteger("ytelse.varme", 8),
                Duration.ofSeconds(Integer.getInteger("ytelse.sekunder", 3)), Duration.ofMinutes(Integer.getInteger("ytelse.minutter", 5)));
    }

    boolean lange() {
        return !dagen.isZero();
    }

    int minst() {
        return antall.get(0);
    }

    int flest() {
        return antall.get(antall.size() - 1);
    }
}
