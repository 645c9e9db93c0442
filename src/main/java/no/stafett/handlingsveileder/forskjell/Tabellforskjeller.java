package no.stafett.handlingsveileder.forskjell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.stafett.handlingsveileder.kontroll.Modelldeler;
import no.stafett.handlingsveileder.kontroll.Modellutdrag;
import no.stafett.handlingsveileder.kontroll.Modellutdrag.Rad;

/** Det som er ulikt i to utgaver av en tabell: radene, rekkefølgen på dem, og alt annet. */
final class Tabellforskjeller {

    private final String fil;
    private final String navn;

    Tabellforskjeller(String fil) {
        this.fil = fil;
        this.navn = fil.substring(0, fil.lastIndexOf('.'));
    }

    /** @param sagt det fristene gjelder, når dagene er sagt på trinnene som slår dem opp */
    List<Forskjell> mellom(byte[] foer, byte[] naa, Set<String> sagt) {
        if (Modelldeler.les(foer).isEmpty() || Modelldeler.les(naa).isEmpty()) {
            return List.of(Forskjell.av(fil, "ulesbar", fil));
        }
        List<Forskjell> alle = new ArrayList<>(rader(Modellutdrag.rader(foer), Modellutdrag.rader(naa), sagt));
        if (!Modelldeler.les(foer).equals(Modelldeler.les(naa))) {
            alle.add(Forskjell.av(fil, "tabell.annet", navn));
        }
        return alle;
    }

    private List<Forskjell> rader(List<Rad> foer, List<Rad> naa, Set<String> sagt) {
        List<Rad> gamle = new ArrayList<>(foer);
        List<Rad> nye = new ArrayList<>(naa);
        List.copyOf(gamle).stream().filter(nye::remove).forEach(gamle::remove);
        boolean rekkefølge = !uten(foer, gamle).equals(uten(naa, nye));
        sagt.stream().filter(hva -> bareSvaret(foer, naa, hva)).forEach(hva -> {
            gamle.removeIf(r -> r.gjelder().equals(hva));
            nye.removeIf(r -> r.gjelder().equals(hva));
        });
        List<Forskjell> alle = new ArrayList<>();
        if (!gamle.isEmpty() || !nye.isEmpty()) {
            alle.add(Forskjell.av(fil, "tabell.rader", navn, Math.max(gamle.size(), nye.size())));
        }
        if (rekkefølge) {
            alle.add(Forskjell.av(fil, "tabell.rekkefoelge", navn));
        }
        return alle;
    }

    private static List<Rad> uten(List<Rad> alle, List<Rad> endret) {
        List<Rad> igjen = new ArrayList<>(alle);
        endret.forEach(igjen::remove);
        return igjen;
    }

    /** Har det én rad, og er bare dagene andre, er alt sagt når trinnet sier dagene. Med flere rader kan de ha byttet plass. */
    private static boolean bareSvaret(List<Rad> foer, List<Rad> naa, String hva) {
        List<Rad> gamle = foer.stream().filter(r -> r.gjelder().equals(hva)).toList();
        List<Rad> nye = naa.stream().filter(r -> r.gjelder().equals(hva)).toList();
        return !hva.isEmpty() && gamle.size() == 1 && nye.size() == 1 && gamle.get(0).resten().equals(nye.get(0).resten());
    }
}
