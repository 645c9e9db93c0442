package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Veien gjennom modellen: hvilken rekkefølge trinnene kommer i, hva som hører til hvert trinn, og hva som er en vei fram og hva som
 * er et hopp tilbake. Et trinn og porten som samler veiene inn til det, er én enhet: det andre hopper til, følger trinnet.
 */
final class Veien {

    private final Bpmn modell;
    private final Map<String, Integer> plass = new HashMap<>();
    private final List<Gren> rekke = new ArrayList<>();

    Veien(Bpmn modell) {
        this.modell = modell;
        Set<String> sett = new HashSet<>();
        List<Gren> bakfra = new ArrayList<>();
        List<Gren> noder = modell.noder();
        noder.stream().filter(n -> n.erBpmn("startEvent")).forEach(start -> besøk(start, sett, bakfra));
        for (int i = bakfra.size() - 1; i >= 0; i--) {
            plass.put(bakfra.get(i).id(), rekke.size());
            rekke.add(bakfra.get(i));
        }
        noder.stream().filter(n -> !plass.containsKey(n.id())).forEach(n -> {
            plass.put(n.id(), rekke.size());
            rekke.add(n);
        });
    }

    private void besøk(Gren node, Set<String> sett, List<Gren> bakfra) {
        if (!sett.add(node.id())) {
            return;
        }
        List<Gren> neste = new ArrayList<>(modell.ut(node).stream().flatMap(f -> modell.målet(f).stream()).toList());
        neste.addAll(modell.påKanten(node));
        for (int i = neste.size() - 1; i >= 0; i--) {
            besøk(neste.get(i), sett, bakfra);
        }
        bakfra.add(node);
    }

    /** Nodene i den rekkefølgen saken møter dem; det ingen vei når, kommer sist. */
    List<Gren> rekke() {
        return rekke;
    }

    List<Gren> trinn() {
        return rekke.stream().filter(n -> n.erBpmn("userTask")).toList();
    }

    /** Portene rett foran trinnet som bare samler veiene inn til det, den første først. */
    List<Gren> porter(Gren trinn) {
        List<Gren> porter = new ArrayList<>();
        Gren her = trinn;
        while (modell.inn(her).size() == 1) {
            Gren før = modell.kilden(modell.inn(her).get(0)).orElse(null);
            if (før == null || !modell.samler(før) || porter.contains(før)) {
                break;
            }
            porter.add(0, før);
            her = før;
        }
        return porter;
    }

    /** Der veiene inn til trinnet kommer: den første porten, ellers trinnet selv. */
    Gren inngang(Gren trinn) {
        List<Gren> porter = porter(trinn);
        return porter.isEmpty() ? trinn : porter.get(0);
    }

    boolean gårTilbake(Gren flyt) {
        return plass.getOrDefault(Bpmn.fra(flyt), 0) >= plass.getOrDefault(Bpmn.til(flyt), 0);
    }

    /** Veien saken vanligvis kommer inn på; tom når det er flere, eller ingen. */
    Optional<Gren> hovedveiInn(Gren trinn) {
        List<Gren> fram = modell.inn(inngang(trinn)).stream().filter(f -> !gårTilbake(f))
                .filter(f -> modell.kilden(f).filter(k -> !k.erBpmn("boundaryEvent")).isPresent()).toList();
        return fram.size() == 1 ? Optional.of(fram.get(0)) : Optional.empty();
    }

    /** De andre veiene inn: hopp tilbake, sideveier og hendelser på kanten. */
    List<Gren> andreVeierInn(Gren trinn) {
        Optional<Gren> hoved = hovedveiInn(trinn);
        return modell.inn(inngang(trinn)).stream().filter(f -> hoved.isEmpty() || f != hoved.get()).toList();
    }

    /** Trinnet rett etter, når bare samlende porter står imellom. */
    Optional<Gren> neste(Gren trinn) {
        Gren her = trinn;
        for (int steg = 0; steg < 20 && modell.ut(her).size() == 1; steg++) {
            Gren etter = modell.målet(modell.ut(her).get(0)).orElse(null);
            if (etter == null || etter.erBpmn("userTask")) {
                return Optional.ofNullable(etter);
            }
            if (!etter.erBpmn("exclusiveGateway")) {
                return Optional.empty();
            }
            her = etter;
        }
        return Optional.empty();
    }

    /** Porten som velger etter det trinnet svarte; samlinger på veien regnes ikke. */
    Optional<Gren> valgEtter(Gren trinn) {
        Gren her = trinn;
        for (int steg = 0; steg < 20 && modell.ut(her).size() == 1; steg++) {
            Gren etter = modell.målet(modell.ut(her).get(0)).orElse(null);
            if (etter == null || !etter.erBpmn("exclusiveGateway")) {
                return Optional.empty();
            }
            her = etter;
        }
        return her != trinn && modell.ut(her).size() > 1 ? Optional.of(her) : Optional.empty();
    }

    /** De første trinnene saken kan komme til fra disse nodene. */
    Set<String> førsteTrinnEtter(Stream<Gren> noder) {
        Set<String> sett = new LinkedHashSet<>();
        List<Gren> igjen = noder.flatMap(n -> modell.ut(n).stream()).flatMap(f -> modell.målet(f).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        while (!igjen.isEmpty()) {
            Gren her = igjen.remove(0);
            if (sett.add(her.id()) && !her.erBpmn("userTask")) {
                modell.ut(her).forEach(f -> modell.målet(f).ifPresent(igjen::add));
            }
        }
        sett.removeIf(id -> modell.finn(id).filter(n -> n.erBpmn("userTask")).isEmpty());
        return sett;
    }
}
