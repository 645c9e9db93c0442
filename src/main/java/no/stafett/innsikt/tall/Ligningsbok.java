package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.innsikt.tall.Celle.Noekkel;

/**
 * Alt den som leser tallene, vet om hvordan de henger sammen: summene i hver tabell, at det som er åpent, er det som var åpent og det som kom,
 * uten det som gikk, at hver sak fra nivå 1 har én pinne, og at det som gikk i et halvår, er det som ble bestemt avsluttet, og det som er åpent på et
 * nivå, det som ble bestemt dit. Går det ikke opp, er det som mangler, også noe hun kan finne.
 */
final class Ligningsbok {

    private static final List<String> SLUTTER = List.of("avslutt", "systemtiltak", "individuell_plan");
    private static final String ALLE = "alle";
    private static final int HALVAAR = 6;

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
        flyten(maaned, ALLE);
        medRest(noekkel(maaned, "pinner", ALLE), IntStream.rangeClosed(1, 3).mapToObj(n -> noekkel(maaned, "aapne", "nivaa/" + n)).toList(), List.of(), false);
        if (celler.containsKey(noekkel(maaned, "valg", ALLE))) {
            halvaaret(maaned);
        }
    }

    private static Noekkel noekkel(LocalDate maaned, String tabell, String rad) {
        return new Noekkel(maaned, tabell, rad);
    }

    /** Det åpne er det som var, og det som kom, uten det som gikk; det siste er det ingen sier, for eksempel en sak som fikk adressesperre. */
    private void flyten(LocalDate maaned, String rad) {
        Noekkel foer = noekkel(maaned.minusMonths(1), "aapne", rad);
        medRest(noekkel(maaned, "aapne", rad), kjente(List.of(foer, noekkel(maaned, "inn", rad))), List.of(noekkel(maaned, "ut", rad)), celler.containsKey(foer));
    }

    /** Det som gikk, er det som ble bestemt avsluttet; og på hvert nivå er det åpne det som var, og det som ble bestemt dit, uten det som ble bestemt derfra. */
    private void halvaaret(LocalDate maaned) {
        List<Noekkel> bestemt = tabeller.get(maaned + " valg").stream().map(Celle::noekkel).filter(n -> n.rad().matches("nivaa/\\d/.+")).toList();
        List<Noekkel> slutt = bestemt.stream().filter(n -> SLUTTER.contains(til(n))).toList();
        List<Noekkel> gikk = kjente(halvaar(maaned, "ut"));
        if (!gikk.isEmpty()) {
            medRest(gikk.get(0), slutt, gikk.subList(1, gikk.size()), gikk.size() == HALVAAR);
        }
        for (int n = 0; n <= 3; n++) {
            String nivaa = "nivaa/" + n;
            List<Noekkel> inn = new ArrayList<>(kjente(List.of(noekkel(maaned.minusMonths(HALVAAR), "aapne", nivaa))));
            inn.addAll(n == 0 ? kjente(halvaar(maaned, "inn")) : List.of());
            bestemt.stream().filter(b -> til(b).equals(nivaa.replace('/', '_')) && !b.rad().startsWith(nivaa)).forEach(inn::add);
            medRest(noekkel(maaned, "aapne", nivaa), inn, bestemt.stream().filter(b -> b.rad().startsWith(nivaa) && flytter(til(b), nivaa)).toList(), false);
        }
    }

    private static String til(Noekkel valg) {
        return valg.rad().substring(valg.rad().lastIndexOf('/') + 1);
    }

    private static boolean flytter(String til, String nivaa) {
        return SLUTTER.contains(til) || til.matches("nivaa_\\d") && !til.equals(nivaa.replace('/', '_'));
    }

    private static List<Noekkel> halvaar(LocalDate maaned, String tabell) {
        return IntStream.range(0, HALVAAR).mapToObj(n -> noekkel(maaned.minusMonths(n), tabell, ALLE)).toList();
    }

    private List<Noekkel> kjente(List<Noekkel> noekler) {
        return noekler.stream().filter(celler::containsKey).toList();
    }

    /**
     * Tallet er det som kom til, uten det som gikk fra, og en rest. Leseren antas å vite om den når hun leter etter de små tallene.
     *
     * @param vernes om resten er saker som er blitt borte, eller kommet til, uten at noe sier det: er den liten, skal hun ikke kunne vite at det er noen. De andre
     *               er det mange grunner til
     */
    private void medRest(Noekkel hele, List<Noekkel> til, List<Noekkel> fra, boolean vernes) {
        if (celler.containsKey(hele) && celler.keySet().containsAll(til) && celler.keySet().containsAll(fra)) {
            List<Celle> pluss = Stream.concat(Stream.of(hele), fra.stream()).map(celler::get).toList();
            List<Celle> minus = new ArrayList<>(til.stream().map(celler::get).toList());
            long rest = pluss.stream().mapToLong(Celle::antall).sum() - minus.stream().mapToLong(Celle::antall).sum();
            if (rest != 0) {
                minus.add(Celle.rest(hele, rest, vernes));
            }
            ligninger.add(Ligning.av(pluss, minus));
        }
    }
}
