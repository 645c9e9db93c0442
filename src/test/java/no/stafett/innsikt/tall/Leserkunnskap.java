package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Det en som leser alle tallene i alle månedene, vet: tallene, grensene for dem hun ikke får, og alt hun kan regne ut av hva de betyr. Skrevet for
 * prøven, av hva tabellene sier de er. Prøven gir henne mer enn hun får: at «skjult» er minst fem.
 */
final class Leserkunnskap {

    private final Map<String, Tall> vist = new TreeMap<>();
    private final Map<String, Long> fasit;
    private final Map<String, String> tjenestene;
    private final Linjaersystem system = new Linjaersystem();

    /** @param fasit det tallene er, til å se om en sammenheng stemmer i denne kommunen @param tjenestene tjenesten til hver enhet */
    Leserkunnskap(List<Tall> tall, Map<String, Long> fasit, Map<String, String> tjenestene) {
        tall.forEach(t -> vist.put(navn(t.maaned(), t.tabell(), t.rad()), t));
        this.fasit = fasit;
        this.tjenestene = tjenestene;
        vist.forEach((navn, t) -> {
            if (t.vist() != Vist.TALL) {
                system.ukjent(navn, t.vist() == Vist.FAA ? 1 : 5, t.vist() == Vist.FAA ? 4 : -1);
            }
        });
        tall.stream().map(t -> t.maaned() + " " + t.tabell()).distinct().forEach(this::tabellen);
        tall.stream().map(Tall::maaned).distinct().forEach(this::iTid);
    }

    static String navn(LocalDate maaned, String tabell, String rad) {
        return maaned + " " + tabell + " " + rad;
    }

    /** De små tallene hun finner. */
    Map<String, Long> funnet() {
        return system.funnet().entrySet().stream().filter(f -> f.getValue() >= 1 && f.getValue() <= 4).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
            ligning(ledd);
        }
    }

    private void iTid(LocalDate maaned) {
        vist.values().stream().filter(t -> maaned.equals(t.maaned()) && t.tabell().equals("inn")).forEach(t -> ligning(new HashMap<>(Map.of(
                navn(maaned, "aapne", t.rad()), 1L, navn(maaned.minusMonths(1), "aapne", t.rad()), -1L, navn(maaned, "inn", t.rad()), -1L, navn(maaned, "ut", t.rad()), 1L))));
        vist.values().stream().filter(t -> maaned.equals(t.maaned()) && t.tabell().equals("inn") && !vist.containsKey(navn(maaned.minusMonths(1), "aapne", t.rad())))
                .forEach(t -> ligning(new HashMap<>(Map.of(navn(maaned, "aapne", t.rad()), 1L, navn(maaned, "inn", t.rad()), -1L, navn(maaned, "ut", t.rad()), 1L))));
        ligning(new HashMap<>(Map.of(navn(maaned, "pinner", "alle"), 1L, navn(maaned, "aapne", "nivaa/1"), -1L, navn(maaned, "aapne", "nivaa/2"), -1L,
                navn(maaned, "aapne", "nivaa/3"), -1L)));
        Map<String, Long> halvaaret = new HashMap<>();
        vist.keySet().stream().filter(n -> n.startsWith(maaned + " valg ") && n.matches(".*/(avslutt|systemtiltak|individuell_plan)")).forEach(n -> halvaaret.put(n, -1L));
        for (int n = 0; n < 6 && !halvaaret.isEmpty(); n++) {
            halvaaret.put(navn(maaned.minusMonths(n), "ut", "alle"), 1L);
        }
        ligning(halvaaret);
    }

    /** Bare når alle leddene er der og sammenhengen er sann: en som ikke er det, fører henne bare vill. */
    private void ligning(Map<String, Long> ledd) {
        if (ledd.isEmpty() || !vist.keySet().containsAll(ledd.keySet()) || ledd.entrySet().stream().mapToLong(l -> l.getValue() * fasit.get(l.getKey())).sum() != 0) {
            return;
        }
        Map<String, Long> ukjente = new HashMap<>(ledd);
        ukjente.keySet().removeIf(n -> vist.get(n).vist() == Vist.TALL);
        long kjent = ledd.entrySet().stream().filter(l -> !ukjente.containsKey(l.getKey())).mapToLong(l -> l.getValue() * vist.get(l.getKey()).antall()).sum();
        if (!ukjente.isEmpty()) {
            system.ligning(ukjente, -kjent);
        }
    }
}
