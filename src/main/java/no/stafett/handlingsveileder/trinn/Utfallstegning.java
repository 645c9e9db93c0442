package no.stafett.handlingsveileder.trinn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.stafett.handlingsveileder.trinn.Linje.Punkt;

/** Tegner et nytt utfall slik de andre er tegnet: sluttene over hverandre til høyre, og veiene tilbake over hovedveien. */
final class Utfallstegning {

    private static final double MELLOM_SLUTTER = 72;
    private static final double MELLOM_HOPP = 44;
    private static final double TIL_FØRSTE_HOPP = 67;
    private static final double SVING = 75;
    private static final double ETIKETT_HØYDE = 15;
    private static final double ETIKETT_OVER = 20;
    private static final double TEGN = 7;

    private final Bpmn modell;
    private final Tegning tegning;

    Utfallstegning(Bpmn modell) {
        this.modell = modell;
        this.tegning = new Tegning(modell);
    }

    /** @param søsken en annen vei ut av porten; er den ikke tegnet, blir den nye heller ikke det */
    void tegn(Gren port, Gren søsken, Gren flyt, Gren mål) {
        Optional<Boks> fra = tegning.boks(port);
        if (fra.isEmpty() || tegning.linje(søsken).isEmpty()) {
            return;
        }
        if (mål.erBpmn("endEvent")) {
            slutt(port, søsken, flyt, mål);
        } else {
            tegning.boks(mål).ifPresent(til -> hopp(fra.get(), søsken, flyt, til));
        }
    }

    private void hopp(Boks fra, Gren søsken, Gren flyt, Boks til) {
        double y = new Hoeyder(modell).øverst().map(h -> h - MELLOM_HOPP).orElse(fra.y() - TIL_FØRSTE_HOPP);
        Gren strek = tegning.strek(modell.tegning(søsken.id()).orElseThrow(), flyt, List.of(new Punkt(fra.midtX(), fra.y()), new Punkt(fra.midtX(), y),
                new Punkt(til.midtX(), y), new Punkt(til.midtX(), til.y())));
        double bredde = bredde(flyt);
        tegning.etikett(strek, new Boks(fra.midtX() - 12 - bredde, y - ETIKETT_OVER, bredde, ETIKETT_HØYDE));
        tegning.ryddLinjer();
    }

    private void slutt(Gren port, Gren søsken, Gren flyt, Gren slutt) {
        Optional<Gren> øverste = modell.ut(port).stream().filter(f -> f != flyt).flatMap(f -> modell.målet(f).stream())
                .filter(m -> m.erBpmn("endEvent") && tegning.boks(m).isPresent()).min(Comparator.comparingDouble(m -> tegning.boks(m).orElseThrow().y()));
        if (øverste.isEmpty()) {
            return;
        }
        Boks plass = ledig(tegning.boks(øverste.get()).orElseThrow());
        Gren form = tegning.form(modell.tegning(øverste.get().id()).orElseThrow(), slutt, plass);
        tegning.etikett(form, new Boks(plass.høyre() + 6, plass.midtY() - ETIKETT_HØYDE / 2, bredde(slutt), ETIKETT_HØYDE));
        Boks fra = tegning.boks(port).orElseThrow();
        double sving = Math.min(fra.høyre() + SVING, (fra.høyre() + plass.x()) / 2);
        Gren strek = tegning.strek(modell.tegning(søsken.id()).orElseThrow(), flyt, List.of(new Punkt(fra.høyre(), fra.midtY()),
                new Punkt(sving, fra.midtY()), new Punkt(sving, plass.midtY()), new Punkt(plass.x(), plass.midtY())));
        tegning.etikett(strek, new Boks(sving + 9, plass.midtY() - ETIKETT_OVER, bredde(flyt), ETIKETT_HØYDE));
    }

    /** Den første plassen over den øverste slutten der ingenting er tegnet. */
    private Boks ledig(Boks øverste) {
        Boks plass = øverste;
        for (int forsøk = 0; forsøk < 20; forsøk++) {
            plass = new Boks(øverste.x(), plass.y() - MELLOM_SLUTTER, øverste.bredde(), øverste.hoeyde());
            Boks her = plass;
            if (modell.noder().stream().flatMap(n -> tegning.boks(n).stream()).noneMatch(her::dekker)) {
                return plass;
            }
        }
        return plass;
    }

    private static double bredde(Gren gren) {
        return Math.max(20, gren.attributt("name").length() * TEGN);
    }
}
