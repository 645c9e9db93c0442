package no.stafett.ytelse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Tidene til én deltaker: én median og én 95-prosentil for hver runde, i millisekunder.
 *
 * @param midt median i hver runde
 * @param hale 95-prosentil i hver runde
 */
record Maaling(double[] midt, double[] hale) {

    /** @param runder nanosekunder for hvert kall, runde for runde */
    static Maaling av(List<long[]> runder) {
        return new Maaling(runder.stream().mapToDouble(tider -> prosentil(tider, 0.50)).toArray(),
                runder.stream().mapToDouble(tider -> prosentil(tider, 0.95)).toArray());
    }

    double p50() {
        return median(midt);
    }

    double p95() {
        return median(hale);
    }

    /** Hvor mange ganger den andre denne er: medianen av forholdet mellom 95-prosentilene i hver runde, så en urolig runde ikke avgjør. */
    double ganger(Maaling annen) {
        return median(IntStream.range(0, hale.length).mapToDouble(n -> hale[n] / annen.hale[n]).toArray());
    }

    /** p50 / p95 i millisekunder. */
    String tekst() {
        return String.format(Locale.ROOT, "%.2f / %.2f", p50(), p95());
    }

    static double median(double[] tall) {
        double[] sortert = tall.clone();
        Arrays.sort(sortert);
        int midten = sortert.length / 2;
        return sortert.length % 2 == 1 ? sortert[midten] : (sortert[midten - 1] + sortert[midten]) / 2;
    }

    /** Nærmeste rang. @return millisekunder */
    static double prosentil(long[] nanosekunder, double andel) {
        long[] sortert = nanosekunder.clone();
        Arrays.sort(sortert);
        return sortert[Math.max(0, (int) Math.ceil(andel * sortert.length) - 1)] / 1e6;
    }
}
