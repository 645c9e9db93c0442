package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Lukker plassen etter noe som er tatt bort, når det ikke skyver noe annet opp på noe. */
final class Lukking {

    private Lukking() {
    }

    /** @param borte id-ene som snart er borte, og ikke trenger plass */
    static void gjør(Bpmn modell, double snitt, double bredde, List<String> borte) {
        int før = overlapp(modell, borte);
        Map<Gren, Map<String, String>> mål = mål(modell);
        Forskyvning.gjør(modell, snitt, -bredde);
        if (overlapp(modell, borte) > før) {
            mål.forEach((gren, verdier) -> verdier.forEach(gren::sett));
        }
    }

    private static Map<Gren, Map<String, String>> mål(Bpmn modell) {
        Map<Gren, Map<String, String>> mål = new IdentityHashMap<>();
        modell.rot().alle().filter(g -> g.er(Rom.DC, "Bounds") || g.er(Rom.DI, "waypoint"))
                .forEach(g -> mål.put(g, Map.copyOf(g.attributter())));
        return mål;
    }

    private static int overlapp(Bpmn modell, List<String> borte) {
        List<Boks> bokser = new ArrayList<>(modell.noder().stream().filter(n -> !borte.contains(n.id()))
                .flatMap(n -> modell.tegning(n.id()).stream()).map(Boks::av).filter(b -> b != null).toList());
        int antall = 0;
        for (int i = 0; i < bokser.size(); i++) {
            for (int j = i + 1; j < bokser.size(); j++) {
                antall += bokser.get(i).dekker(bokser.get(j)) ? 1 : 0;
            }
        }
        return antall;
    }
}
