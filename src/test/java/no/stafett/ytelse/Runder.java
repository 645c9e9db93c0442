package no.stafett.ytelse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Lar deltakerne måle etter tur, runde for runde, så det maskinen ellers gjør, treffer alle. Den første runden er oppvarming og
 * telles ikke; annenhver runde går i motsatt rekkefølge.
 */
final class Runder {

    private final Oppsett oppsett;

    Runder(Oppsett oppsett) {
        this.oppsett = oppsett;
    }

    /** Det som måles. @return nanosekundene det tok */
    interface Kall {
        long nanos(int klient) throws Exception;
    }

    record Deltaker(String navn, Kall kall) {
    }

    Map<String, Maaling> kjør(List<Deltaker> deltakere) {
        Map<String, List<long[]>> tider = new LinkedHashMap<>();
        deltakere.forEach(deltaker -> tider.put(deltaker.navn(), new ArrayList<>()));
        for (int runde = 0; runde <= oppsett.runder(); runde++) {
            for (int n = 0; n < deltakere.size(); n++) {
                Deltaker deltaker = deltakere.get(runde % 2 == 0 ? n : deltakere.size() - 1 - n);
                long[] dette = mål(deltaker.kall());
                if (runde > 0) {
                    tider.get(deltaker.navn()).add(dette);
                }
            }
        }
        Map<String, Maaling> målt = new LinkedHashMap<>();
        tider.forEach((navn, runder) -> målt.put(navn, Maaling.av(runder)));
        return målt;
    }

    private long[] mål(Kall kall) {
        long slutt = System.nanoTime() + oppsett.lengst().toNanos();
        int hver = Math.max(1, oppsett.kall() / oppsett.klienter());
        return samtidig(oppsett.klienter(), klient -> {
            List<Long> tider = new ArrayList<>();
            do {
                tider.add(kall.nanos(klient));
            } while (tider.size() < hver && System.nanoTime() < slutt);
            return tider;
        }).stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
    }

    /** Det én klient gjør. */
    interface Arbeid<T> {
        T gjør(int klient) throws Exception;
    }

    /** Alle klientene på én gang. @return det hver av dem kom til */
    static <T> List<T> samtidig(int klienter, Arbeid<T> arbeid) {
        ExecutorService tråder = Executors.newFixedThreadPool(klienter);
        try {
            List<T> svar = new ArrayList<>();
            for (Future<T> ett : tråder.invokeAll(IntStream.range(0, klienter)
                    .<Callable<T>>mapToObj(klient -> () -> arbeid.gjør(klient)).toList())) {
                svar.add(ett.get());
            }
            return svar;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            tråder.shutdown();
        }
    }

    /** Klientene deler oppgavene mellom seg og gjør hver av dem én gang. @return oppgaver i sekundet */
    static double fart(int klienter, List<String> oppgaver, Gjoeremaal gjøremål) {
        long begynt = System.nanoTime();
        samtidig(klienter, klient -> {
            for (int n = klient; n < oppgaver.size(); n += klienter) {
                gjøremål.gjør(klient, oppgaver.get(n));
            }
            return null;
        });
        return oppgaver.size() * 1e9 / (System.nanoTime() - begynt);
    }

    /** Det en klient gjør med en oppgave. */
    interface Gjoeremaal {
        void gjør(int klient, String oppgave) throws Exception;
    }
}
