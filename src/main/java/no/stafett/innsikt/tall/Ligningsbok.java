package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.stafett.innsikt.tall.Celle.Noekkel;

/**
 * Alt den som leser tallene, vet om hvordan de henger sammen: summene i hver tabell, at det som er åpent, er det som var åpent og det som kom,
 * uten det som gikk, at hver sak fra nivå 1 har én pinne, og at det som gikk i et halvår, er det som ble bestemt avsluttet.
 */
final class Ligningsbok {

    private static final List<String> SLUTTER = List.of("avslutt", "systemtiltak", "individuell_plan");
    private static final String ALLE = "alle";

    private final Map<Noekkel, Celle> celler = new HashMap<>();
    private final Map<String, List<Celle>> tabeller = new HashMap<>();
    private final Map<UUID, String> enheter;
    private final List<Ligning> ligninger = new ArrayList<>();

    private Ligningsbok(List<Celle> celler, Map<UUID, String> enheter) {
        celler.forEach(c -> {
            this.celler.put(c.noekkel(), c);
            tabeller.computeIfAbsent(tabell(c.noekkel()), ny -> new ArrayList<>()).add(c);
        });
        this.enheter = enheter;
    }

    private static String tabell(Noekkel noekkel) {
        return noekkel.maaned() + " " + noekkel.tabell();
    }

    static List<Ligning> av(List<Celle> celler, Map<UUID, String> enheter) {
        Ligningsbok bok = new Ligningsbok(celler, enheter);
        celler.forEach(bok::summen);
        celler.stream().map(c -> c.noekkel().maaned()).distinct().forEach(bok::iTid);
        return bok.ligninger;
    }

    /** Delene et tall kan være summen av: på tvers av tabellen, og ned fra en tjeneste til enhetene. */
    private void summen(Celle celle) {
        Noekkel hvilken = celle.noekkel();
        String rad = hvilken.rad();
        if (rad.equals(ALLE)) {
            List.of("nivaa/[0-3]", "tjeneste/[^/]+", "fra/[^/]+", "til/[^/]+", "i_tide|for_sent|ikke_holdt|hoert|ikke_hoert").forEach(m -> sum(celle, r -> r.matches(m)));
        } else if (rad.startsWith("tjeneste/") || rad.startsWith("til/")) {
            String tjeneste = rad.substring(rad.indexOf('/') + 1);
            sum(celle, r -> r.startsWith("enhet/") && tjeneste.equals(enheter.get(UUID.fromString(r.substring("enhet/".length())))));
            sum(celle, r -> rad.startsWith("til/") && r.matches("par/[^/]+/" + tjeneste));
        } else if (rad.startsWith("fra/")) {
            sum(celle, r -> r.startsWith("par/" + rad.substring("fra/".length()) + "/"));
        } else if (rad.matches("nivaa/[0-3]")) {
            sum(celle, r -> r.startsWith(rad + "/"));
        }
    }

    private void sum(Celle hele, Predicate<String> del) {
        List<Celle> deler = tabeller.get(tabell(hele.noekkel())).stream().filter(c -> del.test(c.noekkel().rad())).toList();
        if (!deler.isEmpty()) {
            ligninger.add(Ligning.sum(hele, deler));
        }
    }

    private void iTid(LocalDate maaned) {
        enheter.values().stream().distinct().map(t -> "tjeneste/" + t).forEach(t -> flyten(maaned, t));
        ligning(List.of(new Noekkel(maaned, "pinner", ALLE)), IntStream.rangeClosed(1, 3).mapToObj(n -> new Noekkel(maaned, "aapne", "nivaa/" + n)).toList());
        if (celler.containsKey(new Noekkel(maaned, "valg", ALLE))) {
            List<Celle> gikk = IntStream.range(0, 6).mapToObj(n -> celler.get(new Noekkel(maaned.minusMonths(n), "ut", ALLE))).filter(c -> c != null).toList();
            List<Celle> slutter = tabeller.get(maaned + " valg").stream().filter(c -> SLUTTER.stream().anyMatch(s -> c.noekkel().rad().endsWith("/" + s))).toList();
            ligninger.add(Ligning.av(gikk, slutter));
        }
    }

    /** Før den første måneden var ingenting åpent, eller et tall leseren kan ha fra et annet sted. */
    private void flyten(LocalDate maaned, String rad) {
        Noekkel foer = new Noekkel(maaned.minusMonths(1), "aapne", rad);
        Noekkel inn = new Noekkel(maaned, "inn", rad);
        ligning(List.of(new Noekkel(maaned, "aapne", rad), new Noekkel(maaned, "ut", rad)), celler.containsKey(foer) ? List.of(foer, inn) : List.of(inn));
    }

    private void ligning(List<Noekkel> pluss, List<Noekkel> minus) {
        if (celler.keySet().containsAll(pluss) && celler.keySet().containsAll(minus)) {
            ligninger.add(Ligning.av(pluss.stream().map(celler::get).toList(), minus.stream().map(celler::get).toList()));
        }
    }
}
