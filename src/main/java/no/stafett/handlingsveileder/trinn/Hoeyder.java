package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.stafett.handlingsveileder.trinn.Linje.Punkt;

/**
 * Veiene tilbake går over og under hovedveien, i hver sin høyde. Den som skal lengst tilbake, går ytterst; ellers krysser de. Høydene
 * som er i bruk, byttes om, så ingenting trenger ny plass.
 */
final class Hoeyder {

    private final Bpmn modell;
    private final Tegning tegning;

    Hoeyder(Bpmn modell) {
        this.modell = modell;
        this.tegning = new Tegning(modell);
    }

    void rydd() {
        fordel(over(), Comparator.comparingDouble(Vei::mål).thenComparingDouble(Vei::høyde));
        fordel(under(), Comparator.comparingDouble(Vei::mål).reversed().thenComparingDouble(Vei::høyde));
    }

    /** Den øverste veien tilbake; tom når ingen går over hovedveien. */
    Optional<Double> øverst() {
        return over().stream().map(Vei::høyde).min(Comparator.naturalOrder());
    }

    /** @param mål hvor langt til høyre veien ender @param node sideveien som er tegnet i høyden; null når det bare er en linje */
    private record Vei(double høyde, double mål, Gren flyt, Gren node) {
    }

    private void fordel(List<Vei> veier, Comparator<Vei> rekkefølge) {
        List<Double> høyder = veier.stream().map(Vei::høyde).sorted().toList();
        List<Vei> ordnet = veier.stream().sorted(rekkefølge).toList();
        for (int i = 0; i < ordnet.size(); i++) {
            løft(ordnet.get(i), høyder.get(i) - ordnet.get(i).høyde());
        }
    }

    private void løft(Vei vei, double dy) {
        if (dy == 0) {
            return;
        }
        if (vei.node() == null) {
            løftLinje(vei.flyt(), vei.høyde(), dy);
            return;
        }
        modell.inn(vei.node()).forEach(f -> løftLinje(f, vei.høyde(), dy));
        modell.ut(vei.node()).forEach(f -> løftLinje(f, vei.høyde(), dy));
        modell.tegning(vei.node().id()).ifPresent(t -> {
            Boks.flytt(t, 0, dy);
            Boks.flyttEtikett(t, 0, dy);
        });
    }

    private void løftLinje(Gren flyt, double høyde, double dy) {
        tegning.linje(flyt).ifPresent(l -> {
            l.ledd().stream().filter(p -> Boks.tall(p, "y") == høyde).forEach(p -> Boks.legg(p, "y", dy));
            Boks.flyttEtikett(l.tegning(), 0, dy);
        });
    }

    private List<Vei> over() {
        List<Vei> veier = new ArrayList<>();
        for (Gren flyt : modell.flyter()) {
            tegning.linje(flyt).map(Linje::punkter).filter(p -> bøyle(p) && p.get(1).y() < p.get(0).y() && p.get(1).y() < p.get(3).y())
                    .ifPresent(p -> veier.add(new Vei(p.get(1).y(), p.get(3).x(), flyt, null)));
        }
        return veier;
    }

    private static boolean bøyle(List<Punkt> p) {
        return p.size() == 4 && p.get(0).x() == p.get(1).x() && p.get(1).y() == p.get(2).y() && p.get(2).x() == p.get(3).x()
                && p.get(3).x() < p.get(0).x();
    }

    private List<Vei> under() {
        List<Vei> veier = new ArrayList<>();
        for (Gren node : modell.noder()) {
            Optional<List<Punkt>> ut = modell.ut(node).size() == 1 ? tegning.linje(modell.ut(node).get(0)).map(Linje::punkter) : Optional.empty();
            ut.filter(p -> p.size() == 3 && p.get(0).y() == p.get(1).y() && p.get(1).x() == p.get(2).x())
                    .filter(p -> p.get(2).y() < p.get(0).y() && p.get(2).x() < p.get(0).x())
                    .ifPresent(p -> veier.add(new Vei(p.get(0).y(), p.get(2).x(), modell.ut(node).get(0), node)));
        }
        return veier;
    }
}
