package no.stafett.handlingsveileder.kontroll;

import java.util.List;
import java.util.Set;

/** Veiene gjennom en modell: alt kan nås, og alt har en vei til slutten. */
final class Flytregler {

    private static final String VALG = "bpmn:exclusiveGateway";

    private Flytregler() {
    }

    static void kontroller(Bpmnmodell modell, Funn funn) {
        for (Omraade område : modell.områder()) {
            ender(område, funn);
            nåelig(område, funn);
            tilSlutt(område, funn);
            område.noder().values().forEach(node -> veierUt(område, node, funn));
        }
    }

    private static void ender(Omraade område, Funn funn) {
        område.flyter().stream()
                .filter(f -> !kanGåFra(område.noder().get(f.fra())) || !kanGåTil(område.noder().get(f.til())))
                .forEach(f -> funn.meld(Feilkode.FLYT_UTEN_ENDE, f.element()));
    }

    private static boolean kanGåFra(Xmlelement node) {
        return node != null && !node.er("bpmn:endEvent", "bpmn:subProcess");
    }

    private static boolean kanGåTil(Xmlelement node) {
        return node != null && !node.er("bpmn:startEvent", "bpmn:boundaryEvent", "bpmn:subProcess");
    }

    private static void nåelig(Omraade område, Funn funn) {
        List<String> starter = område.noder("bpmn:startEvent").stream().map(Xmlelement::id).toList();
        Set<String> nådd = område.nåddFra(starter, område::etter);
        område.noder().values().stream().filter(n -> !nådd.contains(n.id()) && !erHendelsesdelprosess(n))
                .forEach(n -> funn.meld(Feilkode.IKKE_NAAELIG, n));
    }

    private static void tilSlutt(Omraade område, Funn funn) {
        List<String> slutter = område.noder("bpmn:endEvent").stream().map(Xmlelement::id).toList();
        Set<String> kanSlutte = område.nåddFra(slutter, område::før);
        område.noder().values().stream().filter(n -> !kanSlutte.contains(n.id()) && !erHendelsesdelprosess(n))
                .forEach(n -> funn.meld(Feilkode.INGEN_VEI_TIL_SLUTT, n));
    }

    private static boolean erHendelsesdelprosess(Xmlelement node) {
        return node.er("bpmn:subProcess");
    }

    private static void veierUt(Omraade område, Xmlelement node, Funn funn) {
        List<Omraade.Flyt> ut = område.ut(node.id());
        if (node.er(VALG)) {
            valg(node, ut, funn);
            return;
        }
        if (ut.size() > 1 && !node.er("bpmn:parallelGateway")) {
            funn.meld(Feilkode.FLERE_VEIER_UTEN_PORT, node);
        }
        ut.stream().filter(f -> !f.betingelse().isEmpty())
                .forEach(f -> funn.meld(Feilkode.BETINGELSE_UTEN_PORT, f.element()));
    }

    private static void valg(Xmlelement port, List<Omraade.Flyt> ut, Funn funn) {
        String standard = port.attributt("default");
        if (!standard.isEmpty() && ut.stream().noneMatch(f -> f.id().equals(standard) && f.betingelse().isEmpty())) {
            funn.meld(Feilkode.STANDARDVEI_UGYLDIG, port);
        }
        if (ut.size() > 1) {
            ut.stream().filter(f -> f.betingelse().isEmpty() && !f.id().equals(standard))
                    .forEach(f -> funn.meld(Feilkode.VEI_UTEN_BETINGELSE, f.element()));
        }
    }
}
