package no.stafett.demokommune;

import static no.stafett.demokommune.Regel.BARNET_IKKE_HOERT;
import static no.stafett.demokommune.Regel.MOETE_IKKE_HOLDT;
import static no.stafett.demokommune.Regel.OVERLEVERING_UBESVART;
import static no.stafett.demokommune.Regel.SAMTYKKE_UTLOEPER;
import static no.stafett.demokommune.Regel.TILTAK_UTEN_ANSVARLIG;
import static no.stafett.demokommune.Regel.TO_RUNDER_UTEN_VIRKNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.Arbeidsdager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Det som plantes, er det det sies å være, hvilken dag kommunen enn lages; uten database. Prøven regner fristene ut selv, slik de er avtalt
 * (ADR 0058), og har sin egen tabell over hva som gjelder hvilken regel.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanterTest {

    private static final int MINST = 20;
    private static final Arbeidsdager AAPENT = new Arbeidsdager();
    private static final List<String> JA = List.of("akkurat", "lenge", "utsettelsen_er_over");
    /** Fristen er ute; noe annet enn dagene gjør at regelen ikke slår til. */
    private static final Set<String> UTE = Set.of("akkurat", "lenge", "utsettelsen_er_over", "oeving", "utsatt");
    private static final Set<String> DAGENE = Set.of("en_dag_kort", "helg", "hoeytid", "stengt_uke", "akutt");
    /** Gjelder hver regel, hver dag i året. Høytid gjelder også hver regel, de dagene det har vært en. */
    private static final List<String> ALLE = List.of("en_dag_kort", "helg", "stengt_uke", "utsatt", "oeving", "akutt");
    private static final Map<Regel, List<String>> EGNE = Map.of(TILTAK_UTEN_ANSVARLIG, List.of("foreslaatt", "avsluttet"), TO_RUNDER_UTEN_VIRKNING,
            List.of("en_runde", "virket"), MOETE_IKKE_HOLDT, List.of("moete_holdt"), SAMTYKKE_UTLOEPER, List.of("fornyet"), BARNET_IKKE_HOERT, List.of("hoert"));

    /** Om det var en høytidsdag på en hverdag de to siste ukene, er skrevet av fra kalenderen. */
    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({"2026-11-23, false, mandag i november", "2026-11-28, false, lørdag", "2026-11-29, false, søndag", "2026-11-24, false, tirsdag", "2026-11-27, false, fredag",
            "2026-12-24, false, julaften", "2026-12-26, true, andre juledag", "2027-01-01, true, nyttårsdag", "2027-01-04, true, mandag etter nyttår",
            "2023-01-02, true, mandag 2. januar", "2028-01-03, false, etter en jul og et nyttår i helger", "2027-03-24, false, onsdag før påske", "2027-03-25, false, skjærtorsdag",
            "2027-03-27, true, påskeaften", "2027-03-29, true, andre påskedag", "2027-03-30, true, tirsdag etter påske", "2027-03-31, true, onsdag etter påske",
            "2027-05-14, true, fredag før pinse", "2027-05-17, true, 17. mai og andre pinsedag", "2027-05-18, true, dagen etter", "2026-05-18, true, mandag etter 17. mai på en søndag",
            "2028-02-29, false, skuddårsdagen"})
    void skal_plante_minst_tjue_av_hver_regel_og_like_mange_nesten_av_alle_slag_som_gjelder(LocalDate dag, boolean hoeytid) {
        Manusbok bok = new Manusbok(new Oppskrift(3000, 42), dag);
        Map<String, List<Fasit.Linje>> linjer = bok.fasit().linjer().stream().collect(Collectors.groupingBy(Fasit.Linje::regel));
        assertThat(linjer).hasSize(Regel.values().length);
        for (Regel regel : Regel.values()) {
            assertThat(slag(linjer, regel, true)).as(regel.id()).hasSizeGreaterThanOrEqualTo(MINST).hasSameElementsAs(JA);
            assertThat(slag(linjer, regel, false)).as(regel.id()).hasSizeGreaterThanOrEqualTo(MINST).hasSameElementsAs(gjelder(regel, hoeytid));
        }
        assertThat(bok.plantet()).allSatisfy((m, p) -> assertThat(galt(p, dag, kalender(bok, m.sted))).as(p.slag() + " " + p.regel()).isEmpty());
    }

    @Test
    void skal_plante_det_den_sier_hver_dag_i_fire_år() {
        Set<String> galt = new TreeSet<>();
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2030, 1, 1)).forEach(dag -> {
            Frister frister = new Frister(dag);
            new Planter(dag).plant(MINST / 2, new Tilfeldig(dag.toEpochDay())).forEach(p ->
                    galt(p, dag, frister.kalender(p.stengt())).forEach(hva -> galt.add(dag + " " + p.regel() + " " + p.slag() + ": " + hva)));
        });
        assertThat(galt).isEmpty();
    }

    private static List<String> slag(Map<String, List<Fasit.Linje>> linjer, Regel regel, boolean ja) {
        return linjer.get(regel.id()).stream().filter(l -> l.ja() == ja).map(Fasit.Linje::slag).toList();
    }

    private static List<String> gjelder(Regel regel, boolean hoeytid) {
        return Stream.of(ALLE, hoeytid ? List.of("hoeytid") : List.<String>of(), EGNE.getOrDefault(regel, List.of())).flatMap(List::stream).toList();
    }

    /** Kalenderen til enheten, av radene som skrives. */
    private static Arbeidsdager kalender(Manusbok bok, Kommune.Sted sted) {
        Map<LocalDate, LocalDate> stengt = new HashMap<>();
        new Radbok(bok, Instant.EPOCH).stengt().forEach(rad -> {
            if (rad[1].equals(sted.id())) {
                stengt.put((LocalDate) rad[2], (LocalDate) rad[3]);
            }
        });
        return new Arbeidsdager(dag -> stengt.entrySet().stream().anyMatch(p -> !dag.isBefore(p.getKey()) && !dag.isAfter(p.getValue())));
    }

    /** Det som ikke stemmer med slaget det sies å være. */
    private static List<String> galt(Planter.Planting p, LocalDate idag, Arbeidsdager enhetens) {
        LocalDate frist = frist(p, idag, enhetens);
        boolean ute = erUte(frist, idag, enhetens);
        Map<String, Boolean> feil = new HashMap<>();
        feil.put("er ikke ute", UTE.contains(p.slag()) && !ute);
        feil.put("er ute", DAGENE.contains(p.slag()) && ute);
        switch (p.slag()) {
            case "stengt_uke" -> feil.put("er ikke ute andre steder heller", !erUte(frist(p, idag, AAPENT), idag, AAPENT));
            case "helg" -> feil.put("har ikke noe med helga å gjøre", !reddes(p, frist, idag, true));
            case "hoeytid" -> feil.put("har ikke noe med høytiden å gjøre", !reddes(p, frist, idag, false));
            case "akkurat" -> feil.put("var ute før også", erUte(senere(p, frist, 1), idag, enhetens));
            case "en_dag_kort" -> feil.put("er mer enn én dag kort", p.regel() == OVERLEVERING_UBESVART ? !erUte(senere(p, frist, -1), idag, enhetens) : !frist.equals(idag));
            default -> { }
        }
        return feil.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    private static boolean erUte(LocalDate frist, LocalDate idag, Arbeidsdager enhetens) {
        return enhetens.etter(frist, 0).isBefore(idag);
    }

    /** Fristen om det hadde begynt så mange dager senere. */
    private static LocalDate senere(Planter.Planting p, LocalDate frist, int dager) {
        return p.regel() == OVERLEVERING_UBESVART ? AAPENT.etter(p.stilling().tilbudt.plusDays(dager), 5) : frist.plusDays(dager);
    }

    /** Fristen var en dag som nettopp er omme, og bare det at den dagen var fri, gjør at den ikke er ute. */
    private static boolean reddes(Planter.Planting p, LocalDate frist, LocalDate idag, boolean helg) {
        if (p.regel() == OVERLEVERING_UBESVART) {
            return p.stilling().tilbudt.plusDays(1).datesUntil(idag).anyMatch(dag -> fri(dag, helg));
        }
        return frist.isBefore(idag) && fri(frist, helg);
    }

    private static boolean fri(LocalDate dag, boolean helg) {
        boolean erHelg = dag.getDayOfWeek().getValue() > 5;
        return helg ? erHelg : !erHelg && !AAPENT.er(dag);
    }

    /** Den siste dagen det er i orden, før den flyttes til en arbeidsdag. */
    private static LocalDate frist(Planter.Planting p, LocalDate idag, Arbeidsdager enhetens) {
        Stilling s = p.stilling();
        return switch (p.regel()) {
            case INGEN_STAFETTHOLDER, UNDRING_UTEN_AVGJOERELSE, MOETE_IKKE_HOLDT -> idag.minusDays(s.inn).plusDays(14);
            case OVERLEVERING_UBESVART -> enhetens.etter(s.tilbudt, 5);
            case TILTAK_UTEN_ANSVARLIG, TO_RUNDER_UTEN_VIRKNING -> idag.minusDays(s.plan);
            case EVALUERING_FORFALT -> idag.plusDays(s.evalueres);
            case SAMTYKKE_UTLOEPER -> s.samtykkeTil.minusDays(31);
            case INVITERT_STILLE -> idag.minusDays(s.bedt == Stilling.INGEN ? s.andre : s.bedt).plusDays(21);
            case BARNET_IKKE_HOERT -> idag.plusDays(s.evalueres).minusDays(8);
            case INGEN_HENDELSE -> idag.minusDays(s.notat).plusDays(45);
        };
    }
}
