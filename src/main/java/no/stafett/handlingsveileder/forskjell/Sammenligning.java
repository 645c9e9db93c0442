package no.stafett.handlingsveileder.forskjell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.stafett.handlingsveileder.kontroll.Modellutdrag;
import no.stafett.handlingsveileder.kontroll.Modellutdrag.Nivaa;

/** Det som er ulikt i to pakker, sagt slik at den som kjenner tjenesten, forstår det. Hvor noe står i tegningen, er ikke en forskjell. */
final class Sammenligning {

    private static final String FRISTER = "frister.dmn";

    private final Map<String, byte[]> foer;
    private final Map<String, byte[]> naa;
    private final Map<String, String> gamleFrister;
    private final Map<String, String> nyeFrister;

    private Sammenligning(Map<String, byte[]> foer, Map<String, byte[]> naa) {
        this.foer = foer;
        this.naa = naa;
        this.gamleFrister = frister(foer);
        this.nyeFrister = frister(naa);
    }

    /** @param foer den det sammenlignes med @param naa den det fortelles om */
    static List<Forskjell> mellom(Map<String, byte[]> foer, Map<String, byte[]> naa) {
        return new Sammenligning(foer, naa).finn();
    }

    private List<Forskjell> finn() {
        List<Forskjell> alle = new ArrayList<>();
        Set<String> filer = new TreeSet<>(foer.keySet());
        filer.addAll(naa.keySet());
        for (String fil : filer) {
            if (!naa.containsKey(fil)) {
                alle.add(Forskjell.av(fil, "fil.borte", fil));
            } else if (!foer.containsKey(fil)) {
                alle.add(Forskjell.av(fil, "fil.ny", fil));
            } else {
                alle.addAll(endret(fil));
            }
        }
        return alle;
    }

    /** Et nivå kan være endret uten at fila er det: fristene står i en tabell for seg. */
    private List<Forskjell> endret(String fil) {
        boolean like = Arrays.equals(foer.get(fil), naa.get(fil));
        boolean nivaa = fil.endsWith(".bpmn");
        if (like && !(nivaa && !gamleFrister.equals(nyeFrister))) {
            return List.of();
        }
        if (nivaa) {
            return nivaa(fil, like);
        }
        return fil.endsWith(".dmn") ? new Tabellforskjeller(fil).mellom(foer.get(fil), naa.get(fil), FRISTER.equals(fil) ? sagt() : Set.of())
                : new Skjemaforskjeller(fil).mellom(foer.get(fil), naa.get(fil));
    }

    private List<Forskjell> nivaa(String fil, boolean like) {
        Nivaa gammel = Modellutdrag.nivaa(foer.get(fil)).orElse(null);
        Nivaa ny = Modellutdrag.nivaa(naa.get(fil)).orElse(null);
        if (gammel == null || ny == null) {
            return like ? List.of() : List.of(Forskjell.av(fil, "ulesbar", fil));
        }
        return new Stegforskjeller(fil, gamleFrister, nyeFrister).mellom(gammel, ny);
    }

    private static Map<String, String> frister(Map<String, byte[]> filer) {
        return filer.containsKey(FRISTER) ? Modellutdrag.frister(filer.get(FRISTER)) : Map.of();
    }

    /** Fristene et trinn slår opp i begge; er dagene andre, sies det på trinnet. */
    private Set<String> sagt() {
        Set<String> sagt = new TreeSet<>();
        if (gamleFrister.equals(nyeFrister)) {
            return sagt;
        }
        foer.keySet().stream().filter(fil -> fil.endsWith(".bpmn") && naa.containsKey(fil)).forEach(fil -> {
            Map<String, String> gamle = oppslag(foer.get(fil));
            oppslag(naa.get(fil)).forEach((steg, hva) -> {
                if (hva.equals(gamle.get(steg))) {
                    sagt.add(hva);
                }
            });
        });
        return sagt;
    }

    private static Map<String, String> oppslag(byte[] bpmn) {
        Map<String, String> oppslag = new HashMap<>();
        Modellutdrag.nivaa(bpmn).ifPresent(n -> n.steg().forEach(s -> Stegforskjeller.oppslag(s).ifPresent(hva -> oppslag.put(s.id(), hva))));
        return oppslag;
    }
}
