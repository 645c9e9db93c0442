package no.stafett.innsikt;

import static no.stafett.innsikt.Stansbase.MINA;
import static no.stafett.innsikt.Stansbase.PIA;
import static no.stafett.innsikt.Stansbase.tid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Koordinatorens side og tall er regnet ut på forhånd; her regnes de ut en gang til, av radene, og skal si det samme. */
class KommunelisteTest {

    private static final String IDAG = "2026-03-25";
    private static final LocalDate NULL = LocalDate.of(2000, 1, 1);
    private static final int ANTALL = 7;

    private static Stansbase base;
    private static final List<String> SAKER = new ArrayList<>();

    /** En grunn, slik den står i tabellen. */
    private record Rad(String navn, String regel, int tyngde, LocalDate fra, LocalDate frist) {
    }

    /** En sak med det hver rekkefølge ser på. */
    private record Plass(String navn, int tyngst, LocalDate frist, LocalDate fra) {

        static Plass av(List<Rad> rader) {
            return new Plass(rader.get(0).navn, rader.stream().mapToInt(Rad::tyngde).max().orElseThrow(),
                    mandag(rader.stream().map(Rad::frist).min(Comparator.naturalOrder()).orElseThrow()), mandag(rader.stream().map(Rad::fra).min(Comparator.naturalOrder()).orElseThrow()));
        }
    }

    @BeforeAll
    static void lag() {
        base = new Stansbase();
        for (int n = 0; n < 40; n++) {
            String dag = LocalDate.of(2026, 1, 5).plusDays(n).toString();
            String sak = base.sak(n % 3, dag);
            SAKER.add(sak);
            if (n % 3 > 0 && n % 4 > 0) {
                base.kjør("update stafettpinne set avtalt = false, grunn = 'nivaa' where sak = '%s'".formatted(sak));
            }
            if (n % 5 == 0) {
                base.kjør("insert into overlevering (id, sak, fra, til, av, tilbudt, frist) values (gen_random_uuid(), '%s', '%s', '%s', '%s', %s, '%s')".formatted(sak, MINA, PIA, MINA, tid(dag), dag));
            }
        }
        base.kjør("insert into rolle values ('%s', 'koordinator', null)".formatted(PIA));
        base.kjør("insert into innsikt_utsettelse (id, sak, til, grunn, av, tid) values (gen_random_uuid(), '%s', '2026-04-20', 'x', '%s', now())".formatted(SAKER.get(3), MINA),
                "insert into innsikt_utsettelse (id, sak, til, grunn, av, tid) values (gen_random_uuid(), '%s', '%s', 'x', '%s', now())".formatted(SAKER.get(4), IDAG, MINA),
                "insert into adressesperre (id, sak, grad, fra, av) values (gen_random_uuid(), '%s', 'fortrolig', now(), '%s')".formatted(SAKER.get(6), MINA));
        base.regler(SAKER.get(0), IDAG);
    }

    @AfterEach
    void ingenLeser() {
        som("system");
    }

    private static void som(String hvem) {
        base.sql().sql("select set_config('stafett.person', ?, false), set_config('stafett.naa', now()::text, false)").param(hvem).query((rs, n) -> 1).single();
    }

    private static LocalDate mandag(LocalDate dag) {
        return dag.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Grunnene til dem koordinatoren skal se, av sak. */
    private static Map<String, List<Rad>> skalSees() {
        som("system");
        return base.sql().sql("select sak::text, navn, regel, tyngde, fra, frist from innsikt_stans").query((rs, n) -> Map.entry(rs.getString(1),
                new Rad(rs.getString(2), rs.getString(3), rs.getInt(4), rs.getObject(5, LocalDate.class), rs.getObject(6, LocalDate.class)))).stream()
                .filter(e -> !e.getKey().equals(SAKER.get(3)) && !e.getKey().equals(SAKER.get(6)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static List<Integer> merke(Plass sak, boolean ventet) {
        int frist = (int) (sak.frist.toEpochDay() - NULL.toEpochDay());
        int fra = (int) (sak.fra.toEpochDay() - NULL.toEpochDay());
        return ventet ? List.of(fra, -sak.tyngst) : List.of(-sak.tyngst, frist);
    }

    private static List<Plass> fasit(String bare, boolean ventet) {
        Comparator<Plass> rekkefølge = Comparator.<Plass>comparingInt(p -> merke(p, ventet).get(0)).thenComparingInt(p -> merke(p, ventet).get(1)).thenComparing(Plass::navn);
        return skalSees().values().stream().filter(rader -> bare == null || rader.stream().anyMatch(r -> r.regel.equals(bare))).map(Plass::av).sorted(rekkefølge).toList();
    }

    /** Bladd til den er slutt. Hver side kommer uordnet: den som spør, ordner den. */
    private static List<String> bladd(String bare, boolean ventet, List<Plass> fasit) {
        som(PIA.toString());
        List<String> navn = new ArrayList<>();
        Map<String, Plass> kjente = fasit.stream().collect(Collectors.toMap(Plass::navn, p -> p));
        Plass sist = null;
        do {
            LinkedHashSet<String> side = new LinkedHashSet<>(side(bare, ventet, sist));
            List<String> ordnet = fasit.stream().map(Plass::navn).filter(side::contains).toList();
            assertThat(side).as("bare dem hun skal se").containsExactlyInAnyOrderElementsOf(ordnet);
            navn.addAll(ordnet);
            sist = side.size() < ANTALL ? null : kjente.get(ordnet.get(ordnet.size() - 1));
        } while (sist != null);
        return navn;
    }

    private static List<String> side(String bare, boolean ventet, Plass etter) {
        List<Integer> merke = etter == null ? null : merke(etter, ventet);
        Map<String, Object> verdier = new HashMap<>();
        verdier.put("bare", bare);
        verdier.put("ventet", ventet);
        verdier.put("en", merke == null ? null : merke.get(0));
        verdier.put("to", merke == null ? null : merke.get(1));
        verdier.put("navn", etter == null ? null : etter.navn);
        return spør("select k.navn from stansside_i_kommunen(date '" + IDAG + "', cast(:bare as text), :ventet, cast(:en as integer), cast(:to as integer), cast(:navn as text), " + ANTALL + ") k")
                .params(verdier).query(String.class).list();
    }

    private static JdbcClient.StatementSpec spør(String spørring) {
        return base.sql().sql(spørring);
    }

    private static Map<String, Long> talt() {
        som(PIA.toString());
        Map<String, Long> tall = new TreeMap<>();
        spør("select coalesce(regel, 'alle'), saker from stanstall_i_kommunen(date '" + IDAG + "')").query(rs -> {
            tall.put(rs.getString(1), rs.getLong(2));
        });
        return tall;
    }

    @Test
    void skal_bla_gjennom_de_samme_sakene_i_den_samme_rekkefølgen_som_radene_gir() {
        List<String> regler = skalSees().values().stream().flatMap(List::stream).map(Rad::regel).distinct().toList();
        assertThat(regler).as("flere grunner å velge mellom").hasSizeGreaterThan(3);
        Stream.concat(Stream.of((String) null), regler.stream()).forEach(bare -> {
            for (boolean ventet : new boolean[] {false, true}) {
                List<Plass> fasit = fasit(bare, ventet);
                assertThat(bladd(bare, ventet, fasit)).as(bare + ", " + ventet).isEqualTo(fasit.stream().map(Plass::navn).toList());
            }
        });
        assertThat(fasit(null, false)).as("mer enn to sider").hasSizeGreaterThan(2 * ANTALL);
    }

    @Test
    void skal_telle_det_lista_viser() {
        Map<String, Long> fasit = new TreeMap<>(skalSees().values().stream().flatMap(List::stream).collect(Collectors.groupingBy(Rad::regel, Collectors.counting())));
        fasit.put("alle", (long) skalSees().size());
        assertThat(talt()).isEqualTo(fasit);
    }

    @Test
    void skal_verken_telle_eller_vise_noe_for_andre_enn_koordinatoren() {
        som(MINA.toString());
        assertThat(spør("select saker from stanstall_i_kommunen(date '" + IDAG + "')").query(Long.class).list()).containsExactly(0L);
        assertThat(side(null, false, null)).isEmpty();
    }

    @Test
    void skal_ta_saken_ut_i_det_samme_som_den_lukkes() {
        String sak = base.sak(0, "2026-01-05");
        assertThat(base.regler(sak, IDAG)).isNotEmpty();
        assertThat(spør("update sak set status = 'avsluttet', avsluttet = now() where id = cast(? as uuid)").param(sak).update()).isOne();
        assertThat(spør("select count(*) from innsikt_stans where sak = cast(? as uuid)").param(sak).query(Integer.class).single()).isZero();
    }

    @Test
    void skal_flytte_saken_når_den_verste_grunnen_er_borte() {
        String sak = base.sak(1, "2026-01-05");
        base.kjør("update stafettpinne set avtalt = false, grunn = 'nivaa' where sak = '%s'".formatted(sak));
        base.regler(sak, IDAG);
        assertThat(tyngst(sak)).containsExactly(3);
        base.kjør("update stafettpinne set avtalt = true, grunn = 'stafettholder' where sak = '%s'".formatted(sak));
        base.regler(sak, IDAG);
        assertThat(tyngst(sak)).allMatch(tyngde -> tyngde < 3).isNotEmpty();
        assertThat(spør("select count(*) from innsikt_stans where foerst and sak = cast(? as uuid)").param(sak).query(Integer.class).single()).as("telles én gang").isOne();
        base.kjør("delete from innsikt_stans where sak = '%s'".formatted(sak), "update sak set status = 'avsluttet' where id = '%s'".formatted(sak));
    }

    private static List<Integer> tyngst(String sak) {
        return spør("select distinct tyngst from innsikt_stans where sak = cast(? as uuid)").param(sak).query(Integer.class).list();
    }
}
