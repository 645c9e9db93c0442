package no.stafett.struktur;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.w3c.dom.Element;

/** En sekvensflyt, slik den er tegnet. {@code linje} er null når tegningen mangler. */
record Diagramflyt(String id, String navn, Diagramnode fra, Diagramnode til, Flytlinje linje, Rectangle2D etikett, Element xml) {

    boolean gaarTilbake() {
        return til.boks().getCenterX() <= fra.boks().getCenterX();
    }

    /** Linjen uten det den deler med en annen flyt fra samme node eller til samme node. */
    Flytlinje egenDel(Diagramflyt annen) {
        Flytlinje rest = linje;
        if (fra.id().equals(annen.fra.id())) {
            rest = rest.utenFellesStart(annen.linje);
        }
        if (til.id().equals(annen.til.id()) && !rest.punkter().isEmpty()) {
            rest = rest.snudd().utenFellesStart(annen.linje.snudd());
        }
        return rest;
    }

    boolean kolliderer(Diagramflyt annen) {
        return egenDel(annen).moeter(annen.egenDel(this));
    }

    List<Diagramnode> ender() {
        return List.of(fra, til);
    }
}
