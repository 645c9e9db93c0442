package no.stafett.handlingsveileder.trinn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gjør plass til noe i tegningen, eller lukker plassen etter det: alt til høyre for snittet flyttes like langt. En form følger midten
 * sin, det som sitter på den eller i den, følger den, og en linje følger formene i endene.
 */
final class Forskyvning {

    private final Bpmn modell;
    private final double snitt;
    private final double dx;
    private final Map<String, Boolean> flyttes = new HashMap<>();
    private final Map<String, Gren> elementer = new HashMap<>();

    private Forskyvning(Bpmn modell, double snitt, double dx) {
        this.modell = modell;
        this.snitt = snitt;
        this.dx = dx;
        modell.medId().forEach(g -> elementer.put(g.id(), g));
    }

    static void gjør(Bpmn modell, double snitt, double dx) {
        new Forskyvning(modell, snitt, dx).gjør();
    }

    private void gjør() {
        List<Gren> former = modell.rot().alle().filter(g -> g.er(Rom.BPMNDI, "BPMNShape")).toList();
        former.forEach(f -> flyttes.put(f.attributt("bpmnElement"), Boks.av(f) != null && Boks.av(f).midtX() >= snitt));
        modell.rot().alle().filter(g -> g.er(Rom.BPMNDI, "BPMNEdge")).toList().forEach(this::linje);
        former.forEach(this::form);
    }

    private void form(Gren form) {
        Gren element = elementer.get(form.attributt("bpmnElement"));
        Boks boks = Boks.av(form);
        if (boks == null) {
            return;
        }
        if (element != null && element.erBpmn("lane", "group") && boks.x() < snitt) {
            Boks.utvid(form, boks.høyre() > snitt ? dx : 0);
        } else if (følger(form.attributt("bpmnElement"))) {
            Boks.flytt(form, dx, 0);
            Boks.flyttEtikett(form, dx, 0);
        }
    }

    private void linje(Gren tegning) {
        Linje linje = new Linje(tegning);
        Gren element = elementer.get(tegning.attributt("bpmnElement"));
        if (element == null || !linje.erTegnet()) {
            return;
        }
        int siste = linje.ledd().size() - 1;
        Boks etikett = Boks.etikett(tegning);
        if (etikett != null && iDelprosess(element, etikett.midtX() >= snitt)) {
            Boks.flyttEtikett(tegning, dx, 0);
        }
        for (int i = 0; i <= siste; i++) {
            boolean denne = i == 0 ? følger(element.attributt("sourceRef")) : i == siste ? følger(element.attributt("targetRef"))
                    : iDelprosess(element, linje.punkter().get(i).x() >= snitt);
            linje.flytt(i, i + 1, denne ? dx : 0, 0);
        }
    }

    /** Det som er inne i en delprosess, følger den. */
    private boolean iDelprosess(Gren element, boolean ellers) {
        Gren over = element.forelder();
        return over != null && over.erBpmn("subProcess") ? følger(over.id()) : ellers;
    }

    private boolean følger(String id) {
        Gren element = elementer.get(id);
        if (element == null) {
            return flyttes.getOrDefault(id, false);
        }
        if (element.erBpmn("boundaryEvent") && flyttes.containsKey(element.attributt("attachedToRef"))) {
            return følger(element.attributt("attachedToRef"));
        }
        return iDelprosess(element, flyttes.getOrDefault(id, false));
    }
}
