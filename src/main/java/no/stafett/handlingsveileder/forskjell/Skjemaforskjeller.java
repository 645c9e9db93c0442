package no.stafett.handlingsveileder.forskjell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.stafett.handlingsveileder.kontroll.Skjemadeler;
import no.stafett.handlingsveileder.kontroll.Skjemadeler.Felt;

/** Det som er ulikt i to utgaver av et skjema: feltene, det som står mellom dem, rekkefølgen, og alt annet. */
final class Skjemaforskjeller {

    private final String fil;
    private final String navn;

    Skjemaforskjeller(String fil) {
        this.fil = fil;
        this.navn = fil.substring(0, fil.lastIndexOf('.'));
    }

    List<Forskjell> mellom(byte[] foer, byte[] naa) {
        Optional<Skjemadeler> gammelt = Skjemadeler.les(foer);
        Optional<Skjemadeler> nytt = Skjemadeler.les(naa);
        if (gammelt.isEmpty() || nytt.isEmpty()) {
            return List.of(Forskjell.av(fil, "ulesbar", fil));
        }
        List<Forskjell> alle = new ArrayList<>(felter(etterNøkkel(gammelt.get()), etterNøkkel(nytt.get())));
        if (!gammelt.get().resten().equals(nytt.get().resten())) {
            alle.add(Forskjell.av(fil, "skjema.annet", navn));
        }
        return alle;
    }

    private List<Forskjell> felter(Map<String, Felt> gamle, Map<String, Felt> nye) {
        List<Forskjell> alle = new ArrayList<>();
        nye.values().stream().filter(f -> !gamle.containsKey(f.nøkkel())).forEach(f -> alle.add(en(f, "nytt")));
        gamle.values().stream().filter(f -> !nye.containsKey(f.nøkkel())).forEach(f -> alle.add(en(f, "borte")));
        nye.values().stream().filter(f -> gamle.containsKey(f.nøkkel()) && !gamle.get(f.nøkkel()).alt().equals(f.alt())).forEach(f -> alle.add(en(f, "endret")));
        if (!gamle.keySet().stream().filter(nye::containsKey).toList().equals(nye.keySet().stream().filter(gamle::containsKey).toList())) {
            alle.add(Forskjell.av(fil, "skjema.rekkefoelge", navn));
        }
        return alle;
    }

    private Forskjell en(Felt felt, String hvordan) {
        return Forskjell.av(fil, (felt.harSvar() ? "felt." : "skjemadel.") + hvordan, navn, felt.navn());
    }

    private static Map<String, Felt> etterNøkkel(Skjemadeler skjema) {
        return skjema.felter().stream().collect(Collectors.toMap(Felt::nøkkel, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
