package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.List;

/**
 * Veiene mellom nodene, og listene nodene selv har over dem. Noen filer har listene og noen ikke; de holdes ved like der de finnes.
 */
final class Koblinger {

    private final Bpmn modell;

    Koblinger(Bpmn modell) {
        this.modell = modell;
    }

    /** Setter noden inn midt på flyten. @return den nye flyten, fra noden til der den gamle gikk */
    Gren del(Gren flyt, Gren node) {
        Gren mål = modell.målet(flyt).orElseThrow();
        Gren videre = ny(flyt, node, mål);
        flyt.sett("targetRef", node.id());
        bytt(mål, "incoming", flyt.id(), videre.id());
        if (harLister(flyt)) {
            legg(node, "incoming", flyt.id());
            legg(node, "outgoing", videre.id());
        }
        return videre;
    }

    /** En vei til ut av den samme porten. @param søsken veien den skal stå etter i fila */
    Gren ekstra(Gren søsken, Gren mål, String id) {
        Gren port = modell.kilden(søsken).orElseThrow();
        Gren ny = modell.prosess().nyttBpmn("sequenceFlow");
        ny.sett("id", modell.ledigId(id));
        ny.sett("sourceRef", port.id());
        ny.sett("targetRef", mål.id());
        modell.prosess().leggEtter(søsken, ny);
        if (harLister(søsken)) {
            legg(port, "outgoing", ny.id());
            legg(mål, "incoming", ny.id());
        }
        return ny;
    }

    /** Tar bort en node med én vei ut: veien inn går dit den gikk, og hoppene følger med. */
    void lukk(Gren node, Gren inn, Gren ut, List<Gren> hopp) {
        Gren etter = modell.målet(ut).orElseThrow();
        inn.sett("targetRef", etter.id());
        bytt(etter, "incoming", ut.id(), inn.id());
        hopp.forEach(h -> før(h, etter));
        ta(ut);
        fjernNode(node);
    }

    /** Fører flyten til et annet mål. */
    void før(Gren flyt, Gren nyttMål) {
        boolean liste = modell.målet(flyt).filter(m -> !m.bpmn("incoming").isEmpty()).isPresent();
        modell.målet(flyt).ifPresent(m -> stryk(m, "incoming", flyt.id()));
        flyt.sett("targetRef", nyttMål.id());
        if (liste) {
            legg(nyttMål, "incoming", flyt.id());
        }
    }

    /** En samlende port: det som gikk inn i den, går dit den gikk. Veien ut av den blir borte. */
    void fjernPort(Gren port) {
        Gren ut = modell.ut(port).get(0);
        Gren etter = modell.målet(ut).orElseThrow();
        List<Gren> inn = new ArrayList<>(modell.inn(port));
        Gren første = inn.remove(0);
        første.sett("targetRef", etter.id());
        bytt(etter, "incoming", ut.id(), første.id());
        inn.forEach(f -> før(f, etter));
        ta(ut);
        fjernNode(port);
    }

    void bytt(Gren inn, Gren imellom, Gren ut, Gren inngangFørste, Gren inngangSiste) {
        Gren etter = modell.målet(ut).orElseThrow();
        inn.sett("targetRef", inngangSiste.id());
        imellom.sett("targetRef", etter.id());
        ut.sett("targetRef", inngangFørste.id());
        bytt(inngangSiste, "incoming", imellom.id(), inn.id());
        bytt(inngangFørste, "incoming", inn.id(), ut.id());
        bytt(etter, "incoming", ut.id(), imellom.id());
    }

    void iSammeBane(Gren nabo, Gren ny) {
        modell.prosess().alle().filter(g -> g.erBpmn("flowNodeRef") && g.tekst().strip().equals(nabo.id())).findFirst()
                .ifPresent(ref -> {
                    Gren min = ref.forelder().nyttBpmn("flowNodeRef");
                    min.settTekst(ny.id());
                    ref.forelder().leggEtter(ref, min);
                });
    }

    /** Tar bort en flyt og alt som viser til den. */
    void ta(Gren flyt) {
        modell.kilden(flyt).ifPresent(k -> stryk(k, "outgoing", flyt.id()));
        modell.målet(flyt).ifPresent(m -> stryk(m, "incoming", flyt.id()));
        fjern(flyt);
    }

    /** Tar bort en node, plassen i banen og strekene til merknader om den. */
    void fjernNode(Gren node) {
        modell.prosess().alle().filter(g -> g.erBpmn("flowNodeRef") && g.tekst().strip().equals(node.id())).toList()
                .forEach(ref -> ref.forelder().ta(ref));
        modell.prosess().bpmn("association").stream()
                .filter(a -> a.attributt("sourceRef").equals(node.id()) || a.attributt("targetRef").equals(node.id()))
                .forEach(this::fjern);
        fjern(node);
    }

    private void fjern(Gren gren) {
        modell.tegning(gren.id()).ifPresent(t -> t.forelder().ta(t));
        gren.forelder().ta(gren);
    }

    private Gren ny(Gren flyt, Gren fra, Gren til) {
        Gren ny = modell.prosess().nyttBpmn("sequenceFlow");
        ny.sett("id", modell.ledigId("flyt_" + fra.id() + "_" + til.id()));
        ny.sett("sourceRef", fra.id());
        ny.sett("targetRef", til.id());
        modell.prosess().leggEtter(flyt, ny);
        return ny;
    }

    private boolean harLister(Gren flyt) {
        return modell.kilden(flyt).filter(k -> !k.bpmn("outgoing").isEmpty()).isPresent();
    }

    private static void bytt(Gren node, String liste, String gammel, String ny) {
        node.bpmn(liste).stream().filter(l -> l.tekst().strip().equals(gammel)).findFirst().ifPresent(l -> l.settTekst(ny));
    }

    private static void stryk(Gren node, String liste, String flyt) {
        node.bpmn(liste).stream().filter(l -> l.tekst().strip().equals(flyt)).findFirst().ifPresent(node::ta);
    }

    /** Innganger står før utganger, og begge før det noden ellers har; standarden krever rekkefølgen. */
    private static void legg(Gren node, String liste, String flyt) {
        Gren ny = node.nyttBpmn(liste);
        ny.settTekst(flyt);
        List<Gren> etter = node.barn().stream()
                .filter(b -> b.erBpmn("documentation", "extensionElements", "incoming", liste)).toList();
        if (!etter.isEmpty()) {
            node.leggEtter(etter.get(etter.size() - 1), ny);
        } else if (node.barn().isEmpty()) {
            node.leggSist(ny);
        } else {
            node.leggFoer(node.barn().get(0), ny);
        }
    }
}
