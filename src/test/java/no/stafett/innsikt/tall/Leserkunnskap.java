package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Det en som leser alle tallene i alle månedene, vet: tallene, grensene for dem hun ikke får, og alt hun kan regne ut av hva de betyr. Skrevet for
 * prøven, av hva tabellene sier de er. Prøven gir henne mer enn hun får: at «skjult» er minst fem.
 */
final class Leserkunnskap {

    private final Map<String, Tall> vist = new TreeMap<>();
    private final Map<String, Long> fasit;
    private final Map<String, String> tjenestene;
    private final Linjaersystem system = new Linjaersystem();
    /** Det samme, av en som ikke får vite hva sammenhengene ikke går opp med, men leter etter det. */
    private final Linjaersystem restene = new Linjaersystem();
    private final Set<String> smaaRester = new HashSet<>();
    private Set<String> faaSaker = Set.of();

    /** @param fasit det tallene er, til å se hva en sammenheng ikke går opp med i denne kommunen @param tjenestene tjenesten til hver enhet */
    Leserkunnskap(List<Tall> tall, Map<String, Long> fasit, Map<String, String> tjenestene) {
        tall.forEach(t -> vist.put(navn(t.maaned(), t.tabell(), t.rad()), t));
        this.fasit = fasit;
        this.tjenestene = tjenestene;
        vist.forEach((navn, t) -> {
            if (t.vist() != Vist.TALL) {
                List.of(system, restene).forEach(s -> s.ukjent(navn, t.vist() == Vist.FAA ? 1 : 5, t.vist() == Vist.FAA ? 4 : -1));
            }
        });
        tall.stream().map(t -> t.maaned() + " " + t.tabell()).distinct().forEach(this::tabellen);
        tall.stream().map(Tall::maaned).distinct().forEach(this::iTid);
    }

    static String navn(LocalDate maaned, String tabell, String rad) {
        return maaned + " " + tabell + " " + rad;
    }

    /** @param navn tall som er minst fem, men kommer av færre saker; dem skal hun heller ikke finne */
    Leserkunnskap medFaaSaker(Set<String> navn) {
        faaSaker = navn;
        return this;
    }

    /** De små tallene hun finner, og det en sammenheng ikke går opp med, når det er en til fire og hun ser at det ikke er ingen. */
    Map<String, Long> funnet() {
        Map<String, Long> funnet = system.funnet().entrySet().stream().filter(f -> f.getValue() >= 1 && f.getValue() <= 4 || faaSaker.contains(f.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        restene.ikkeNull().entrySet().stream().filter(f -> smaaRester.contains(f.getKey())).forEach(f -> funnet.put(f.getKey(), f.getValue()));
        return funnet;
    }

    int ukjente() {
        return system.antallUkjente();
    }

    private void tabellen(String tabell) {
        Map<String, Tall> rader = vist.entrySet().stream().filter(e -> e.getKey().startsWith(tabell + " "))
                .collect(Collectors.toMap(e -> e.getValue().rad(), Map.Entry::getValue));
        for (String slag : List.of("nivaa/\\d", "tjeneste/\\w+", "fra/\\w+", "til/\\w+", "enhet/.+", "par/.+", "i_tide|for_sent|ikke_holdt", "hoert|ikke_hoert", "nivaa/\\d/.+")) {
            sum(tabell, "alle", rader, rad -> rad.matches(slag));
        }
        rader.keySet().stream().filter(rad -> rad.matches("(tjeneste|til)/\\w+")).forEach(rad -> sum(tabell, rad, rader,
                r -> r.startsWith("enhet/") && rad.endsWith("/" + tjenestene.get(r.substring(6)))));
        rader.keySet().stream().filter(rad -> rad.startsWith("til/")).forEach(rad -> sum(tabell, rad, rader, r -> r.startsWith("par/") && r.endsWith("/" + rad.substring(4))));
        rader.keySet().stream().filter(rad -> rad.startsWith("fra/")).forEach(rad -> sum(tabell, rad, rader, r -> r.startsWith("par/" + rad.substring(4) + "/")));
        rader.keySet().stream().filter(rad -> rad.matches("nivaa/\\d")).forEach(rad -> sum(tabell, rad, rader, r -> r.startsWith(rad + "/")));
    }

    private void sum(String tabell, String hele, Map<String, Tall> rader, Predicate<String> del) {
        Map<String, Long> ledd = new HashMap<>();
        rader.keySet().stream().filter(del).forEach(r -> ledd.put(tabell + " " + r, -1L));
        if (!ledd.isEmpty() && rader.containsKey(hele)) {
            ledd.put(tabell + " " + hele, 1L);
            ligning(ledd, false);
        }
    }

    private void iTid(LocalDate maaned) {
        vist.values().stream().filter(t -> maaned.equals(t.maaned()) && t.tabell().equals("inn")).forEach(t -> {
            Map<String, Long> ledd = new HashMap<>(Map.of(navn(maaned, "aapne", t.rad()), 1L, navn(maaned, "inn", t.rad()), -1L, navn(maaned, "ut", t.rad()), 1L));
            omKjent(ledd, navn(maaned.minusMonths(1), "aapne", t.rad()), -1L);
            ligning(ledd, ledd.size() == 4);
        });
        ligning(new HashMap<>(Map.of(navn(maaned, "pinner", "alle"), 1L, navn(maaned, "aapne", "nivaa/1"), -1L, navn(maaned, "aapne", "nivaa/2"), -1L,
                navn(maaned, "aapne", "nivaa/3"), -1L)), false);
        if (vist.containsKey(navn(maaned, "valg", "alle"))) {
            halvaaret(maaned);
            IntStream.rangeClosed(0, 3).forEach(n -> nivaaet(maaned, n));
        }
    }

    private void omKjent(Map<String, Long> ledd, String navn, long faktor) {
        if (vist.containsKey(navn)) {
            ledd.put(navn, faktor);
        }
    }

    private void halvaaret(LocalDate maaned) {
        Map<String, Long> ledd = new HashMap<>();
        vist.keySet().stream().filter(n -> n.startsWith(maaned + " valg ") && n.matches(".*/(avslutt|systemtiltak|individuell_plan)")).forEach(n -> ledd.put(n, -1L));
        IntStream.range(0, 6).forEach(n -> omKjent(ledd, navn(maaned.minusMonths(n), "ut", "alle"), 1L));
        ligning(ledd, ledd.keySet().stream().filter(n -> n.contains(" ut ")).count() == 6);
    }

    /** Det som var på nivået for et halvt år siden, det som ble bestemt dit og derfra, og det som er der; nye saker begynner nederst. */
    private void nivaaet(LocalDate maaned, int nivaa) {
        Map<String, Long> ledd = new HashMap<>(Map.of(navn(maaned, "aapne", "nivaa/" + nivaa), 1L));
        omKjent(ledd, navn(maaned.minusMonths(6), "aapne", "nivaa/" + nivaa), -1L);
        String valg = maaned + " valg nivaa/";
        vist.keySet().stream().filter(n -> n.matches(valg + "[^" + nivaa + "]/nivaa_" + nivaa)).forEach(n -> ledd.put(n, -1L));
        vist.keySet().stream().filter(n -> n.matches(valg + nivaa + "/(avslutt|systemtiltak|individuell_plan|nivaa_[^" + nivaa + "])")).forEach(n -> ledd.put(n, 1L));
        if (nivaa == 0) {
            IntStream.range(0, 6).forEach(n -> omKjent(ledd, navn(maaned.minusMonths(n), "inn", "alle"), -1L));
        }
        ligning(ledd, false);
    }

    /**
     * Bare når alle leddene er der. Når hun leter etter et tall, får hun vite hva sammenhengen ikke går opp med, også hvor mange som ble åpnet igjen på hvert
     * nivå; det er mer enn hun kan vite. Når hun leter etter det som ikke går opp, vet hun ikke mer enn at de fleste går opp.
     *
     * @param leter om det som ikke går opp, er saker som er blitt borte
     */
    private void ligning(Map<String, Long> ledd, boolean leter) {
        if (ledd.isEmpty() || !vist.keySet().containsAll(ledd.keySet())) {
            return;
        }
        long rest = ledd.entrySet().stream().mapToLong(l -> l.getValue() * fasit.get(l.getKey())).sum();
        Map<String, Long> ukjente = new HashMap<>(ledd);
        ukjente.keySet().removeIf(n -> vist.get(n).vist() == Vist.TALL);
        long kjent = ledd.entrySet().stream().filter(l -> !ukjente.containsKey(l.getKey())).mapToLong(l -> l.getValue() * vist.get(l.getKey()).antall()).sum();
        if (!ukjente.isEmpty()) {
            system.ligning(ukjente, rest - kjent);
        }
        if (rest != 0) {
            String navn = "rest " + new TreeMap<>(ledd);
            restene.fri(navn);
            ukjente.put(navn, -1L);
            if (leter && Math.abs(rest) <= 4) {
                smaaRester.add(navn);
            }
        }
        if (!ukjente.isEmpty()) {
            restene.ligning(ukjente, -kjent);
        }
    }
}
