package no.stafett.handlingsveileder.kontroll;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Veier som går samtidig, skal samles før de møtes. Ellers gjøres resten én gang for hver av dem: to ganger etter én
 * deling, en milliard etter tretti. Det samme gjelder et ur som ikke avbryter, og som fører tilbake til det det sitter på.
 */
final class Grenregler {

    private final Omraade område;
    private final Funn funn;

    private Grenregler(Omraade område, Funn funn) {
        this.område = område;
        this.funn = funn;
    }

    static void kontroller(Bpmnmodell modell, Funn funn) {
        modell.områder().forEach(område -> new Grenregler(område, funn).kontroller());
    }

    private void kontroller() {
        område.noder().values().forEach(node -> {
            if (node.er("bpmn:parallelGateway")) {
                deling(node, område.ut(node.id()).stream().map(f -> Set.of(f.til())).toList(), true);
            } else if (!vedSiden(node).isEmpty()) {
                deling(node, grenerFra(node), false);
            }
        });
    }

    /** Veien videre fra trinnet først, deretter én for hver hendelse som går ved siden av det. */
    private List<Set<String>> grenerFra(Xmlelement trinn) {
        List<Xmlelement> vedSiden = vedSiden(trinn);
        Set<String> videre = område.etter(trinn.id());
        vedSiden.forEach(h -> videre.remove(h.id()));
        List<Set<String>> grener = new ArrayList<>(List.of(videre));
        vedSiden.forEach(h -> grener.add(område.etter(h.id())));
        return grener;
    }

    private List<Xmlelement> vedSiden(Xmlelement node) {
        return område.påKanten(node.id()).stream()
                .filter(h -> "false".equals(h.attributt("cancelActivity"))).toList();
    }

    /** @param alleErNye om også den første grenen er en ny vei, og ikke bare trinnet som er ferdig */
    private void deling(Xmlelement delt, List<Set<String>> grener, boolean alleErNye) {
        Map<String, BitSet> nådd = new HashMap<>();
        for (int gren = 0; gren < grener.size(); gren++) {
            gå(delt.id(), grener.get(gren), gren, nådd);
        }
        nådd.keySet().stream().sorted().filter(node -> node.equals(delt.id())
                ? kommerTilbakeAlene(nådd.get(node), grener.size(), alleErNye) : møtes(node, grener, nådd))
                .forEach(node -> funn.meld(Feilkode.SAMTIDIG_UTEN_SAMLING, område.noder().get(node), delt.visningsnavn()));
    }

    /** Går grenen til endes, men ikke forbi stedet den kom fra: derfra begynner en ny runde. */
    private void gå(String delt, Set<String> start, int gren, Map<String, BitSet> nådd) {
        Deque<String> igjen = new ArrayDeque<>(start);
        while (!igjen.isEmpty()) {
            String node = igjen.pop();
            BitSet grener = nådd.computeIfAbsent(node, n -> new BitSet());
            if (område.noder().containsKey(node) && !grener.get(gren)) {
                grener.set(gren);
                if (!node.equals(delt)) {
                    igjen.addAll(område.etter(node));
                }
            }
        }
    }

    private static boolean kommerTilbakeAlene(BitSet grener, int antall, boolean alleErNye) {
        boolean noenNye = alleErNye || grener.length() > 1;
        return noenNye && grener.cardinality() < antall;
    }

    /** Der grener kommer inn fra hver sin kant, må noen vente på den andre. En slutt trenger ikke det. */
    private boolean møtes(String node, List<Set<String>> grener, Map<String, BitSet> nådd) {
        BitSet her = nådd.get(node);
        if (her.cardinality() < 2 || erSamling(node) || område.noder().get(node).er("bpmn:endEvent")) {
            return false;
        }
        boolean førsteIEnGren = grener.stream().anyMatch(gren -> gren.contains(node));
        return førsteIEnGren || område.før(node).stream().map(nådd::get).anyMatch(f -> f != null && !f.equals(her));
    }

    private boolean erSamling(String node) {
        return område.noder().get(node).er("bpmn:parallelGateway");
    }
}
