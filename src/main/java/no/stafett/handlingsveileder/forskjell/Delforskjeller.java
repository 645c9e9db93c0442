package no.stafett.handlingsveileder.forskjell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.kontroll.Modelldeler.Del;

/**
 * Det som er ulikt i to utgaver av et nivå uten å være sagt om trinnene: veien mellom dem, beskrivelsene, og alt annet. Det som følger av at et trinn
 * er nytt eller borte, sies ikke en gang til; alt annet sies, også når trinnene er de samme, så den som godkjenner, vet at det er noe å se på.
 */
final class Delforskjeller {

    private static final String FRA = "sourceRef";
    private static final String TIL = "targetRef";
    private static final Set<String> PAA_ALLE_FLYTER = Set.of("id", "name", FRA, TIL);

    private final String fil;
    private final String nivaa;
    private final Map<String, Del> gamle;
    private final Map<String, Del> nye;
    private final Map<String, String> navn = new HashMap<>();
    private final Set<String> komEllerGikk = new HashSet<>();
    private final Set<String> vedUlikeFlyter = new HashSet<>();
    private final List<Forskjell> alle = new ArrayList<>();
    private final Set<String> veien = new LinkedHashSet<>();
    private final Set<String> annet = new LinkedHashSet<>();
    private boolean veienErUlik;
    private boolean gårDetSammeSted;

    private Delforskjeller(String fil, String nivaa, List<Del> gamle, List<Del> nye) {
        this.fil = fil;
        this.nivaa = nivaa.isBlank() ? fil : nivaa;
        this.gamle = etterNøkkel(gamle);
        this.nye = etterNøkkel(nye);
        Stream.concat(gamle.stream(), nye.stream()).filter(d -> !d.id().isEmpty()).forEach(d -> navn.put(d.id(), d.navn()));
    }

    static List<Forskjell> mellom(String fil, String nivaa, List<Del> gamle, List<Del> nye) {
        return new Delforskjeller(fil, nivaa, gamle, nye).finn();
    }

    private static Map<String, Del> etterNøkkel(List<Del> deler) {
        Map<String, Del> etter = new LinkedHashMap<>();
        for (Del del : deler) {
            String nøkkel = del.slag() + " " + del.id();
            int nummer = 1;
            while (etter.containsKey(nøkkel + nummer)) {
                nummer++;
            }
            etter.put(nøkkel + nummer, del);
        }
        return etter;
    }

    private List<Forskjell> finn() {
        Set<String> nøkler = new LinkedHashSet<>(nye.keySet());
        nøkler.addAll(gamle.keySet());
        nøkler.removeIf(n -> Objects.equals(gamle.get(n), nye.get(n)));
        nøkler.forEach(n -> ulike(n).forEach(this::merk));
        gårDetSammeSted = Veier.forbi(gamle.values(), komEllerGikk).equals(Veier.forbi(nye.values(), komEllerGikk));
        nøkler.stream().filter(n -> gamle.containsKey(n) && nye.containsKey(n)).forEach(n -> begge(gamle.get(n), nye.get(n)));
        nøkler.stream().filter(n -> !gamle.containsKey(n) || !nye.containsKey(n)).flatMap(this::ulike).forEach(this::bareDenEne);
        if (veienErUlik) {
            alle.add(veien.isEmpty() ? Forskjell.av(fil, "veien", nivaa) : Forskjell.av(fil, "veien.ved", nivaa, String.join(", ", veien)));
        }
        if (!annet.isEmpty()) {
            alle.add(Forskjell.av(fil, "nivaa.annet", nivaa, String.join(", ", annet)));
        }
        return alle;
    }

    private Stream<Del> ulike(String nøkkel) {
        return Stream.of(gamle, nye).map(d -> d.get(nøkkel)).filter(Objects::nonNull);
    }

    private void merk(Del del) {
        boolean finnesIBegge = gamle.values().stream().anyMatch(d -> d.id().equals(del.id())) && nye.values().stream().anyMatch(d -> d.id().equals(del.id()));
        if (del.erTrinn() && !finnesIBegge) {
            komEllerGikk.add(del.id());
        }
        if (del.erFlyt()) {
            vedUlikeFlyter.addAll(ender(del));
        }
    }

    private void bareDenEne(Del del) {
        boolean barePil = del.erFlyt() && del.resten().isEmpty() && del.tekst().isEmpty() && PAA_ALLE_FLYTER.containsAll(del.attributter().keySet());
        boolean sagt = del.erTrinn() && komEllerGikk.contains(del.id()) || barePil && gårDetSammeSted && ender(del).stream().anyMatch(komEllerGikk::contains);
        if (!sagt) {
            ulik(del);
        }
    }

    private void begge(Del gammel, Del ny) {
        boolean ulikt = !gammel.resten().equals(ny.resten()) || !gammel.over().equals(ny.over()) || !sammeAttributter(gammel, ny)
                || !gammel.koblinger().equals(ny.koblinger()) && !vedUlikeFlyter.contains(ny.id());
        if (ulikt && ny.erTrinn()) {
            alle.add(Forskjell.av(fil, "trinn.annet", hva(ny)));
        } else if (ulikt) {
            ulik(gammel);
            ulik(ny);
        }
        if (!ny.erTrinn() && !gammel.tekst().equals(ny.tekst())) {
            alle.add(Forskjell.av(fil, "nivaa.tekst", nivaa, hva(ny)));
        }
    }

    /** En flyt som går til eller fra et trinn som er nytt eller borte, er sagt med trinnet når veien forbi det er den samme. */
    private boolean sammeAttributter(Del gammel, Del ny) {
        Set<String> navnene = new HashSet<>(gammel.attributter().keySet());
        navnene.addAll(ny.attributter().keySet());
        return navnene.stream().allMatch(a -> Objects.equals(gammel.attributter().get(a), ny.attributter().get(a)) || gårDetSammeSted && ny.erFlyt() && (a.equals(FRA) || a.equals(TIL))
                && Stream.of(gammel, ny).map(d -> d.attributter().getOrDefault(a, "")).anyMatch(komEllerGikk::contains));
    }

    private void ulik(Del del) {
        if (del.over().isEmpty()) {
            annet.add(hva(del));
        } else {
            veienErUlik = true;
            (del.erFlyt() && del.navn().isEmpty() ? ender(del).stream().map(e -> navn.getOrDefault(e, "")) : Stream.of(del.navn()))
                    .filter(n -> !n.isEmpty()).forEach(veien::add);
        }
    }

    private static List<String> ender(Del flyt) {
        return Stream.of(FRA, TIL).map(e -> flyt.attributter().getOrDefault(e, "")).toList();
    }

    private static String hva(Del del) {
        return !del.navn().isEmpty() ? del.navn() : !del.id().isEmpty() ? del.id() : del.slag();
    }
}
