package no.stafett.handlingsveileder.forskjell;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import no.stafett.handlingsveileder.kontroll.Modelldeler.Del;

/** Hvor det går fra hvert sted i et nivå, som om noen av trinnene ikke var der: to utgaver kan følge den samme veien med og uten dem. */
final class Veier {

    /** Går det så mange veier gjennom ett trinn, regnes de ikke sammen; da er veien en annen. */
    private static final int FLEST = 200;

    private Veier() {
    }

    record Vei(String fra, String til) {
    }

    static Set<Vei> forbi(Collection<Del> deler, Set<String> trinn) {
        Set<Vei> veier = deler.stream().filter(Del::erFlyt).map(d -> new Vei(d.attributter().getOrDefault("sourceRef", ""), d.attributter().getOrDefault("targetRef", "")))
                .collect(Collectors.toCollection(HashSet::new));
        trinn.forEach(t -> forbi(veier, t));
        return veier;
    }

    private static void forbi(Set<Vei> veier, String trinn) {
        Set<Vei> inn = veier.stream().filter(v -> v.til.equals(trinn) && !v.fra.equals(trinn)).collect(Collectors.toSet());
        Set<Vei> ut = veier.stream().filter(v -> v.fra.equals(trinn) && !v.til.equals(trinn)).collect(Collectors.toSet());
        if (inn.size() * ut.size() <= FLEST) {
            veier.removeIf(v -> v.fra.equals(trinn) || v.til.equals(trinn));
            inn.forEach(i -> ut.forEach(u -> veier.add(new Vei(i.fra, u.til))));
        }
    }
}
