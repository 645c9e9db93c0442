package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.List;

/** Den tegnede linjen av en flyt. */
record Linje(Gren tegning) {

    /** Et sted linjen går innom. */
    record Punkt(double x, double y) {
    }

    List<Gren> ledd() {
        return tegning.barn(Rom.DI, "waypoint");
    }

    List<Punkt> punkter() {
        return ledd().stream().map(l -> new Punkt(Boks.tall(l, "x"), Boks.tall(l, "y"))).toList();
    }

    Punkt første() {
        return punkter().get(0);
    }

    boolean erTegnet() {
        return ledd().size() >= 2;
    }

    /** Rett bortover, fra venstre mot høyre. */
    boolean erRett() {
        List<Punkt> p = punkter();
        return p.size() == 2 && p.get(0).y() == p.get(1).y() && p.get(0).x() < p.get(1).x();
    }

    /** Skriver punktene på nytt; leddene som er der, brukes igjen. */
    void skriv(List<Punkt> nye) {
        List<Gren> gamle = new ArrayList<>(ledd());
        while (gamle.size() > nye.size()) {
            tegning.ta(gamle.remove(gamle.size() - 1));
        }
        for (int i = 0; i < nye.size(); i++) {
            Gren ledd = i < gamle.size() ? gamle.get(i) : nytt(gamle.isEmpty() ? null : gamle.get(gamle.size() - 1), gamle);
            ledd.sett("x", Boks.skriv(nye.get(i).x()));
            ledd.sett("y", Boks.skriv(nye.get(i).y()));
        }
    }

    private Gren nytt(Gren sist, List<Gren> gamle) {
        Gren ledd = tegning.nytt(Rom.DI, "di", "waypoint");
        if (sist != null) {
            tegning.leggEtter(sist, ledd);
        } else if (tegning.barn().isEmpty()) {
            tegning.leggSist(ledd);
        } else {
            tegning.leggFoer(tegning.barn().get(0), ledd);
        }
        gamle.add(ledd);
        return ledd;
    }

    /** Antall punkter fra starten som står rett over hverandre; de følger noden når den flyttes bortover. */
    int loddrettFraStart() {
        List<Punkt> p = punkter();
        int antall = 1;
        while (antall < p.size() && p.get(antall).x() == p.get(0).x()) {
            antall++;
        }
        return antall;
    }

    int loddrettFraSlutt() {
        List<Punkt> p = punkter();
        int antall = 1;
        while (antall < p.size() && p.get(p.size() - 1 - antall).x() == p.get(p.size() - 1).x()) {
            antall++;
        }
        return antall;
    }

    void flytt(int fra, int til, double dx, double dy) {
        ledd().subList(fra, til).forEach(l -> {
            Boks.legg(l, "x", dx);
            Boks.legg(l, "y", dy);
        });
    }
}
