package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.trinn.Linje.Punkt;
import no.stafett.handlingsveileder.trinn.Rekkeendring.Bytte;

/**
 * Tegner endringene, så modellen kan leses fra venstre mot høyre også etterpå. Det som ikke er tegnet fra før, blir ikke tegnet nå;
 * en modell uten tegning er like gyldig.
 */
final class Tegning {

    private static final double BREDDE = 130;
    private static final double HØYDE = 80;
    private static final double ROM = 40;

    private final Bpmn modell;

    Tegning(Bpmn modell) {
        this.modell = modell;
    }

    /** @param flyt den som nå går til noden @param videre den nye, fra noden */
    void settInn(Gren flyt, Gren node, Gren videre) {
        Optional<Gren> fra = modell.tegning(Bpmn.fra(flyt));
        Optional<Gren> til = modell.tegning(Bpmn.til(videre));
        Linje linje = modell.tegning(flyt.id()).map(Linje::new).filter(Linje::erTegnet).orElse(null);
        if (linje == null || fra.map(Boks::av).isEmpty() || til.map(Boks::av).isEmpty()) {
            return;
        }
        Boks før = Boks.av(fra.get());
        boolean rett = linje.erRett();
        double mål = Boks.av(til.get()).x();
        double rom = rett ? mål - før.høyre() : ROM;
        double y = rett ? linje.første().y() : før.midtY();
        Forskyvning.gjør(modell, før.høyre() + rom / 2, BREDDE + rom);
        form(fra.get(), node, new Boks(før.høyre() + rom, y - HØYDE / 2, BREDDE, HØYDE));
        List<Punkt> resten = new ArrayList<>(linje.punkter());
        Punkt sist = resten.remove(resten.size() - 1);
        // Flyten går alt til noden, så enden av den gamle linjen fulgte ikke med dit den gikk.
        resten.add(new Punkt(sist.x() + Boks.av(til.get()).x() - mål, sist.y()));
        linje.skriv(List.of(new Punkt(før.høyre(), y), new Punkt(før.høyre() + rom, y)));
        resten.set(0, new Punkt(før.høyre() + rom + BREDDE, y));
        strek(linje.tegning(), videre, rett ? resten : rundt(resten));
    }

    /** En linje som ikke gikk rett, går først bortover og så dit den skulle. */
    private static List<Punkt> rundt(List<Punkt> punkter) {
        Punkt fra = punkter.get(0);
        Punkt til = punkter.get(punkter.size() - 1);
        return fra.y() == til.y() ? List.of(fra, til)
                : List.of(fra, new Punkt(fra.x() + ROM / 2, fra.y()), new Punkt(fra.x() + ROM / 2, til.y()), til);
    }

    /** Før koblingene endres: trekker sammen tegningen der trinnet og portene foran det sto. */
    void fjern(Gren node, List<Gren> porter, Gren inn, Gren ut, List<Gren> hopp) {
        Gren første = porter.isEmpty() ? node : porter.get(0);
        Optional<Linje> linjeInn = linje(inn);
        Optional<Linje> linjeUt = linje(ut);
        Optional<Boks> boks = boks(første);
        Optional<Boks> etter = modell.målet(ut).flatMap(this::boks);
        if (linjeInn.isEmpty() || linjeUt.isEmpty() || boks.isEmpty() || etter.isEmpty()) {
            return;
        }
        boolean rett = linjeInn.get().erRett() && linjeUt.get().erRett();
        List<Punkt> ny = new ArrayList<>(List.of(linjeInn.get().første()));
        ny.addAll(linjeUt.get().punkter().subList(1, linjeUt.get().punkter().size()));
        linjeInn.get().skriv(ny);
        if (rett) {
            double rom = boks.get().x() - ny.get(0).x();
            Lukking.gjør(modell, etter.get().x() - rom / 2, etter.get().x() - ny.get(0).x() - rom, borte(node, porter));
            Boks flyttet = modell.målet(ut).flatMap(this::boks).orElseThrow();
            linjeInn.get().skriv(List.of(ny.get(0), new Punkt(flyttet.x(), ny.get(0).y())));
        }
        modell.målet(ut).flatMap(this::boks).ifPresent(mål -> hopp.forEach(h -> linje(h).ifPresent(l -> tilNode(l, mål))));
    }

    private static List<String> borte(Gren node, List<Gren> porter) {
        return Stream.concat(Stream.of(node), porter.stream()).map(Gren::id).toList();
    }

    /** Før koblingene endres: bytter plass på to trinn med portene sine og det som sitter på dem. */
    void bytt(Bytte b) {
        List<Gren> første = enhet(b.portene(), b.foerste());
        List<Gren> andre = enhet(b.portene2(), b.siste());
        if (Stream.concat(første.stream(), andre.stream()).anyMatch(n -> boks(n).isEmpty())) {
            return;
        }
        double start = boks(første.get(0)).orElseThrow().x();
        double slutt = boks(b.siste()).orElseThrow().høyre();
        double dx1 = slutt - boks(b.foerste()).orElseThrow().høyre();
        double dx2 = start - boks(andre.get(0)).orElseThrow().x();
        Optional<Punkt> mål = linje(b.ut()).map(l -> l.punkter().get(l.punkter().size() - 1));
        flytt(første, dx1);
        flytt(andre, dx2);
        rett(b.inn(), linje(b.inn()).map(Linje::første), kant(andre.get(0), false));
        rett(b.ut(), kant(b.siste(), true), kant(første.get(0), false));
        rett(b.imellom(), kant(b.foerste(), true), mål);
    }

    void ryddLinjer() {
        new Hoeyder(modell).rydd();
    }

    private void rett(Gren flyt, Optional<Punkt> fra, Optional<Punkt> til) {
        if (fra.isPresent() && til.isPresent()) {
            linje(flyt).ifPresent(l -> l.skriv(fra.get().y() == til.get().y() ? List.of(fra.get(), til.get())
                    : List.of(fra.get(), new Punkt(til.get().x() - ROM / 2, fra.get().y()), new Punkt(til.get().x() - ROM / 2, til.get().y()), til.get())));
        }
    }

    private Optional<Punkt> kant(Gren node, boolean høyre) {
        return boks(node).map(b -> new Punkt(høyre ? b.høyre() : b.x(), b.midtY()));
    }

    private static List<Gren> enhet(List<Gren> porter, Gren trinn) {
        return Stream.concat(porter.stream(), Stream.of(trinn)).toList();
    }

    private void flytt(List<Gren> enhet, double dx) {
        List<Gren> alle = Stream.concat(enhet.stream(), enhet.stream().flatMap(n -> modell.påKanten(n).stream())).toList();
        List<String> ider = alle.stream().map(Gren::id).toList();
        for (Gren flyt : modell.flyter()) {
            linje(flyt).ifPresent(l -> flyttEnder(l, ider.contains(Bpmn.fra(flyt)), ider.contains(Bpmn.til(flyt)), dx));
        }
        alle.forEach(n -> modell.tegning(n.id()).ifPresent(t -> {
            Boks.flytt(t, dx, 0);
            Boks.flyttEtikett(t, dx, 0);
        }));
    }

    private static void flyttEnder(Linje linje, boolean fra, boolean til, double dx) {
        int antall = linje.ledd().size();
        if (fra && til) {
            linje.flytt(0, antall, dx, 0);
        } else if (fra) {
            linje.flytt(0, linje.loddrettFraStart(), dx, 0);
        } else if (til) {
            linje.flytt(antall - linje.loddrettFraSlutt(), antall, dx, 0);
        }
    }

    /** Fører enden av en linje som kommer ovenfra eller nedenfra, til midten av en annen node. */
    static void tilNode(Linje linje, Boks mål) {
        List<Punkt> p = new ArrayList<>(linje.punkter());
        int sist = p.size() - 1;
        int loddrett = linje.loddrettFraSlutt();
        if (loddrett < 2) {
            p.set(sist, new Punkt(mål.x(), mål.midtY()));
        } else {
            boolean ovenfra = p.get(sist - 1).y() < mål.midtY();
            for (int i = sist - loddrett + 1; i < sist; i++) {
                p.set(i, new Punkt(mål.midtX(), p.get(i).y()));
            }
            p.set(sist, new Punkt(mål.midtX(), ovenfra ? mål.y() : mål.y() + mål.hoeyde()));
        }
        linje.skriv(p);
    }

    Optional<Linje> linje(Gren flyt) {
        return modell.tegning(flyt.id()).map(Linje::new).filter(Linje::erTegnet);
    }

    Optional<Boks> boks(Gren node) {
        return modell.tegning(node.id()).map(Boks::av);
    }

    Gren form(Gren nabo, Gren node, Boks boks) {
        Gren form = nytt(nabo, "BPMNShape", node);
        mål(form, boks);
        return form;
    }

    Gren strek(Gren nabo, Gren flyt, List<Punkt> punkter) {
        Gren kant = nytt(nabo, "BPMNEdge", flyt);
        new Linje(kant).skriv(punkter);
        return kant;
    }

    /** Plassen til navnet på en form eller en strek som ikke har noen. */
    void etikett(Gren tegnet, Boks boks) {
        Gren etikett = tegnet.nytt(Rom.BPMNDI, "bpmndi", "BPMNLabel");
        tegnet.leggSist(etikett);
        mål(etikett, boks);
    }

    private Gren nytt(Gren nabo, String slag, Gren hva) {
        Gren ny = nabo.nytt(Rom.BPMNDI, "bpmndi", slag);
        ny.sett("id", modell.ledigId(hva.id() + "_di"));
        ny.sett("bpmnElement", hva.id());
        nabo.forelder().leggEtter(nabo, ny);
        return ny;
    }

    private static void mål(Gren tegnet, Boks boks) {
        Gren mål = tegnet.nytt(Rom.DC, "dc", "Bounds");
        tegnet.leggSist(mål);
        mål.sett("x", Boks.skriv(boks.x()));
        mål.sett("y", Boks.skriv(boks.y()));
        mål.sett("width", Boks.skriv(boks.bredde()));
        mål.sett("height", Boks.skriv(boks.hoeyde()));
    }
}
