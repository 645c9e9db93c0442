package no.stafett.struktur;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Noder og flyter i én modell, med tegningen av dem. */
record Diagram(String navn, List<Diagramnode> noder, List<Diagramflyt> flyter) {

    List<Diagramnode> avType(String type) {
        return noder.stream().filter(node -> node.type().equals(type)).toList();
    }

    List<Diagramflyt> ut(Diagramnode node) {
        return flyter.stream().filter(flyt -> flyt.fra().id().equals(node.id())).toList();
    }

    Diagramnode start() {
        return avType("startEvent").stream().filter(node -> node.forelder().isEmpty()).findFirst().orElseThrow();
    }

    /** Nodene på linje med starten. */
    List<Diagramnode> hovedvei() {
        double linje = start().boks().getCenterY();
        return noder.stream().filter(node -> Math.abs(node.boks().getCenterY() - linje) < 1).toList();
    }

    Map<String, Rectangle2D> etiketter() {
        var alle = new LinkedHashMap<String, Rectangle2D>();
        noder.stream().filter(node -> node.etikett() != null).forEach(node -> alle.put(node.id(), node.etikett()));
        flyter.stream().filter(flyt -> flyt.etikett() != null).forEach(flyt -> alle.put(flyt.id(), flyt.etikett()));
        return alle;
    }

    /** Alle par av ulike ting i listen, hvert par én gang. */
    static <T> List<Map.Entry<T, T>> par(List<T> ting) {
        var par = new ArrayList<Map.Entry<T, T>>();
        for (int i = 0; i < ting.size(); i++) {
            for (int j = i + 1; j < ting.size(); j++) {
                par.add(Map.entry(ting.get(i), ting.get(j)));
            }
        }
        return par;
    }
}
