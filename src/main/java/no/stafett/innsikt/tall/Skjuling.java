package no.stafett.innsikt.tall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bestemmer hvilke tall som må holdes tilbake for at ingen av de små skal kunne regnes ut. For hvert lite tall finnes det et annet sett med
 * tall som gir alt det samme som er gitt ut, med en annen verdi der: da kan ingen ligning gi det. Finnes det ikke, skjules ett tall til, det
 * minste i nærheten. Det som er gitt ut før, er med i regnestykket og endres ikke (ADR 0064).
 */
final class Skjuling {

    /** Så mange steder letes det før et tall til skjules i stedet. */
    private static final int LENGST = 5000;

    private final List<Celle> celler;
    private final Map<Celle, List<Ligning>> hvor = new IdentityHashMap<>();
    private int igjen;

    Skjuling(List<Celle> celler, List<Ligning> ligninger) {
        this.celler = celler;
        ligninger.forEach(l -> l.ledd().keySet().forEach(c -> hvor.computeIfAbsent(c, ny -> new ArrayList<>()).add(l)));
    }

    /** @throws IllegalStateException når det ikke går; da skal ingenting gis ut */
    void skjul() {
        boolean endret = true;
        while (endret) {
            endret = false;
            for (Celle liten : celler.stream().filter(Celle::erLite).toList()) {
                if (!kunneVaertEnAnnen(liten)) {
                    skjulEnTil(liten);
                    endret = true;
                }
            }
        }
    }

    boolean kunneVaertEnAnnen(Celle celle) {
        igjen = LENGST;
        return List.of(1L, -1L).stream().anyMatch(endring -> celle.kunneVaert(endring) && jevn(new IdentityHashMap<>(Map.of(celle, endring))));
    }

    /** Endrer flere av tallene som ikke er gitt ut, til alle ligningene stemmer igjen; den med færrest muligheter først. */
    private boolean jevn(Map<Celle, Long> endringer) {
        List<List<Map.Entry<Celle, Long>>> muligheter = endringer.keySet().stream().flatMap(c -> hvor.getOrDefault(c, List.of()).stream())
                .filter(l -> l.avvik(endringer) != 0).map(l -> muligheter(l, endringer)).toList();
        if (muligheter.isEmpty()) {
            return true;
        }
        return igjen-- > 0 && muligheter.stream().min(Comparator.comparingInt(List::size)).orElseThrow().stream()
                .anyMatch(m -> medEnTil(endringer, m.getKey(), m.getValue()));
    }

    /** Hver celle som alene kan rette opp ligningen, og hvor mye; den som er i færrest ligninger, først. */
    private List<Map.Entry<Celle, Long>> muligheter(Ligning ligning, Map<Celle, Long> endringer) {
        long avvik = ligning.avvik(endringer);
        return ligning.ledd().entrySet().stream().filter(l -> !endringer.containsKey(l.getKey()) && l.getKey().kunneVaert(-avvik * l.getValue()))
                .sorted(Comparator.comparingInt(l -> hvor.get(l.getKey()).size())).map(l -> Map.entry(l.getKey(), -avvik * l.getValue())).toList();
    }

    private boolean medEnTil(Map<Celle, Long> endringer, Celle celle, long endring) {
        endringer.put(celle, endring);
        if (jevn(endringer)) {
            return true;
        }
        endringer.remove(celle);
        return false;
    }

    private void skjulEnTil(Celle liten) {
        Optional<Celle> neste = naermeste(liten);
        neste.ifPresentOrElse(Celle::skjul, () -> {
            if (celler.stream().allMatch(c -> c.erGittUt() || c.vist() == Vist.UTELATT)) {
                throw new IllegalStateException("Tallene kan ikke gis ut uten å vise et lite tall");
            }
            celler.forEach(Celle::utelat);
        });
    }

    /** Den minste som kan skjules i ligningene nærmest; helst ikke akkurat fem, for da vet leseren at den ikke kan være mindre. */
    private Optional<Celle> naermeste(Celle liten) {
        Set<Ligning> sett = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Celle> ring = new ArrayDeque<>(List.of(liten));
        while (!ring.isEmpty()) {
            List<Ligning> nye = ring.stream().flatMap(c -> hvor.getOrDefault(c, List.of()).stream()).filter(sett::add).toList();
            ring.clear();
            Optional<Celle> funnet = nye.stream().flatMap(l -> l.ledd().keySet().stream()).filter(Celle::kanSkjules)
                    .min(Comparator.comparing((Celle c) -> c.antall() == Vist.FAERREST).thenComparing(Celle::antall).thenComparing(c -> c.noekkel().toString()));
            if (funnet.isPresent()) {
                return funnet;
            }
            nye.forEach(l -> l.ledd().keySet().stream().filter(c -> !c.erSynlig()).forEach(ring::add));
        }
        return Optional.empty();
    }
}
