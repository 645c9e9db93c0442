package no.stafett.innsikt.tall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bestemmer hvilke tall som må holdes tilbake for at ingen av de små skal kunne regnes ut. For hvert lite tall finnes det et annet sett med
 * tall som gir alt det samme som er gitt ut, med en annen verdi der: da kan ingen ligning gi det. Finnes det ikke, skjules ett tall til, det
 * minste i nærheten. De samme tallene i samme rekkefølge gir det samme svaret hver gang. Det som er gitt ut før, er med i regnestykket og endres ikke (ADR 0064).
 */
final class Skjuling {

    /** Så mange tall kan måtte endres sammen; de korte veiene prøves først. */
    private static final List<Integer> VEIER = List.of(4, 7, 11, 17, 28, 60);
    /** Så mange steder letes det hver gang, før et tall til skjules i stedet. */
    private static final int LENGST = 1500;

    private final List<Celle> utrygge;
    private final Map<Celle, List<Ligning>> hvor = new HashMap<>();
    private int igjen;
    private boolean resten;

    Skjuling(List<Celle> celler, List<Ligning> ligninger) {
        utrygge = Stream.concat(celler.stream(), ligninger.stream().flatMap(l -> l.ledd().keySet().stream()).filter(Celle::erRest)).filter(Celle::erLite).toList();
        ligninger.forEach(l -> l.ledd().keySet().forEach(c -> hvor.computeIfAbsent(c, ny -> new ArrayList<>()).add(l)));
    }

    /** Et tall som er trygt, er det også når et annet skjules. @throws KanIkkeGisUt når det ikke er mer å skjule */
    void skjul() {
        Deque<Celle> koe = new ArrayDeque<>(utrygge);
        while (!koe.isEmpty()) {
            if (kunneVaertEnAnnen(koe.peek())) {
                koe.remove();
            } else {
                skjulEnTil(koe.peek());
            }
        }
    }

    /**
     * Det som ble funnet en annen måned, er begynnelsen: da er det bare det nye som skal gå opp. Restene står fast når det letes etter et tall; letes
     * det etter en rest, må det kunne være at det ikke var noen.
     */
    boolean kunneVaertEnAnnen(Celle celle) {
        igjen = LENGST;
        resten = celle.erRest();
        Map<Celle, Long> fraFoer = new LinkedHashMap<>(celle.vitne());
        boolean holder = !fraFoer.isEmpty() && jevn(fraFoer, fraFoer.size() + VEIER.get(VEIER.size() - 1));
        if (holder) {
            celle.vitne(fraFoer);
        }
        return holder || VEIER.stream().anyMatch(vei -> (resten ? Stream.of(-celle.antall()) : Stream.of(1L, -1L)).anyMatch(endring -> finn(celle, endring, vei)));
    }

    private boolean finn(Celle celle, long endring, int vei) {
        igjen = LENGST;
        Map<Celle, Long> endringer = new LinkedHashMap<>(Map.of(celle, endring));
        boolean funnet = celle.kunneVaert(endring) && jevn(endringer, vei);
        if (funnet) {
            celle.vitne(endringer);
        }
        return funnet;
    }

    /** Endrer flere av tallene som ikke er gitt ut, til alle ligningene stemmer igjen; den med færrest muligheter først. */
    private boolean jevn(Map<Celle, Long> endringer, int vei) {
        List<List<Map.Entry<Celle, Long>>> muligheter = endringer.keySet().stream().flatMap(c -> hvor.getOrDefault(c, List.of()).stream())
                .filter(l -> l.avvik(endringer) != 0).map(l -> muligheter(l, endringer)).toList();
        if (muligheter.isEmpty()) {
            return true;
        }
        return igjen-- > 0 && endringer.size() < vei && muligheter.stream().min(Comparator.comparingInt(List::size)).orElseThrow().stream()
                .anyMatch(m -> medEnTil(endringer, m, vei));
    }

    /** Hver celle som alene kan rette opp ligningen, og hvor mye; den som er i færrest ligninger, først. */
    private List<Map.Entry<Celle, Long>> muligheter(Ligning ligning, Map<Celle, Long> endringer) {
        long avvik = ligning.avvik(endringer);
        return ligning.ledd().entrySet().stream().filter(l -> !endringer.containsKey(l.getKey()) && (resten || !l.getKey().erRest()) && l.getKey().kunneVaert(-avvik * l.getValue()))
                .sorted(Comparator.comparingInt(l -> hvor.get(l.getKey()).size())).map(l -> Map.entry(l.getKey(), -avvik * l.getValue())).toList();
    }

    private boolean medEnTil(Map<Celle, Long> endringer, Map.Entry<Celle, Long> enTil, int vei) {
        endringer.put(enTil.getKey(), enTil.getValue());
        if (jevn(endringer, vei)) {
            return true;
        }
        endringer.remove(enTil.getKey());
        return false;
    }

    private void skjulEnTil(Celle liten) {
        naermeste(liten).orElseThrow(KanIkkeGisUt::new).skjul();
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
            nye.forEach(l -> l.ledd().keySet().stream().filter(c -> !c.erSynlig() && (resten || !c.erRest())).forEach(ring::add));
        }
        return Optional.empty();
    }
}
