package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Omstartbar;
import no.stafett.demokommune.Fasit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * I den store kommunen finner lederne det som er plantet, og ikke noe annet; den som plantet, skrev ned hva hun ventet. Det jevne blikket på
 * alle sakene er slått av: lista skal være riktig fra den første siden.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantetTest {

    private static final int MINST = 20;
    private static final Set<String> NESTEN = Set.of("en_dag_kort", "stengt_uke", "utsatt", "oeving", "akutt");
    private static final Pattern TALL = Pattern.compile("href=\"([^\"]*)\"[^>]*><span>[^<]*</span> <span class=\"antall\">(\\d+)</span>");
    private static final Pattern REGEL = Pattern.compile("[?&;]regel=([a-z-]+)");

    @TempDir
    private static Path mappe;
    private static Omstartbar program;
    private static JdbcClient sql;
    private static List<Fasit.Linje> fasit;
    private static Set<String> klart;

    @BeforeAll
    static void lag() {
        Path fil = mappe.resolve("fasit.csv");
        program = new Omstartbar("plantet", "--stafett.demo.kommune=stor", "--stafett.demo.saker=2000", "--stafett.demo.froe=42",
                "--stafett.demo.fasit=" + fil, "--stafett.sporing.anker=" + mappe.resolve("anker"), "--stafett.innsikt.hvert=0");
        sql = program.hent(JdbcClient.class);
        fasit = Fasit.les(fil).linjer();
        klart = new TreeSet<>(sql.sql("""
                select s.saksnummer || ' ' || x.regel from innsikt_stans x join sak s on s.id = x.sak where x.kommune = '9904'
                   and not exists (select 1 from innsikt_utsettelse u where u.sak = x.sak and u.gjort_om is null and u.til > current_date)""").query(String.class).list());
    }

    @AfterAll
    static void lukk() {
        program.close();
    }

    /** Helg eller høytid avhenger av dagen prøven går; ManusbokTest har begge. */
    @Test
    void skal_være_plantet_minst_tjue_av_hver_grunn_og_like_mange_som_bare_nesten_er_det() {
        for (Regel regel : Regel.values()) {
            List<Fasit.Linje> linjer = fasit.stream().filter(l -> l.regel().equals(regel.id())).toList();
            assertThat(linjer.stream().filter(Fasit.Linje::ja)).as(regel.id()).hasSizeGreaterThanOrEqualTo(MINST);
            assertThat(linjer.stream().filter(l -> !l.ja())).as(regel.id()).hasSizeGreaterThanOrEqualTo(MINST);
            assertThat(linjer.stream().filter(l -> !l.ja()).map(Fasit.Linje::slag)).as(regel.id()).containsAll(NESTEN);
        }
        assertThat(fasit).extracting(Fasit.Linje::slag).containsAnyOf("helg", "hoeytid");
    }

    /** Ingen har åpnet noe ennå. */
    @Test
    void skal_ligge_klart_før_noen_slipper_inn() {
        assertThat(klart).isEqualTo(ventet());
    }

    @Test
    void skal_finne_alt_som_er_plantet_og_ikke_noe_annet() {
        Set<String> funnet = new TreeSet<>();
        for (String leder : ledere()) {
            List<JsonNode> rader = rader(leder);
            rader.forEach(rad -> rad.get("grunner").forEach(g -> funnet.add(nummer(rad) + " " + g.get("regel").asString())));
            assertThat(rader).as(leder).allSatisfy(rad -> assertThat(lederne(rad)).contains(leder));
        }
        assertThat(funnet).isEqualTo(ventet());
    }

    @Test
    void skal_telle_det_samme_for_koordinatoren_som_for_lederne_til_sammen() {
        Map<String, Long> rader = rader("stor.koordinator").stream().flatMap(rad -> rad.get("grunner").valueStream()).map(g -> g.get("regel").asString())
                .collect(Collectors.groupingBy(regel -> regel, TreeMap::new, Collectors.counting()));
        assertThat(rader).isEqualTo(ventede());
        for (Regel regel : Regel.values()) {
            assertThat(program.som("stor.koordinator").get("/innsikt/stoppede?antall=1&regel=" + regel.id()).hele().getHeader("X-Totalt")).as(regel.id())
                    .isEqualTo(String.valueOf(ventede().get(regel.id())));
        }
    }

    @Test
    void skal_vise_de_samme_tallene_på_siden() throws Exception {
        Map<String, Long> lederne = new TreeMap<>();
        for (String leder : ledere()) {
            tallene(leder).forEach((regel, antall) -> lederne.merge(regel, antall, Long::sum));
        }
        Map<String, Long> medAlle = new TreeMap<>(ventede());
        medAlle.put("", (long) ventet().stream().map(v -> v.substring(0, v.indexOf(' '))).distinct().count());
        assertThat(lederne).isEqualTo(medAlle);
        assertThat(tallene("stor.koordinator")).isEqualTo(medAlle);
    }

    private static Set<String> ventet() {
        return fasit.stream().filter(Fasit.Linje::ja).map(l -> l.saksnummer() + " " + l.regel()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Long> ventede() {
        return fasit.stream().filter(Fasit.Linje::ja).collect(Collectors.groupingBy(Fasit.Linje::regel, TreeMap::new, Collectors.counting()));
    }

    /** @return antallet ved hver grunn; "" er alle sakene */
    private static Map<String, Long> tallene(String hvem) throws Exception {
        Stream<MatchResult> treff = TALL.matcher(program.side(hvem, "/innsikt").getContentAsString(StandardCharsets.UTF_8)).results();
        return treff.collect(Collectors.toMap(t -> REGEL.matcher(t.group(1)).results().findFirst().map(r -> r.group(1)).orElse(""),
                t -> Long.valueOf(t.group(2)), Long::sum, TreeMap::new));
    }

    private static List<String> ledere() {
        return sql.sql("select distinct p.brukernavn from person p join rolle r on r.person = p.id where p.kommune = '9904' and r.rolle = 'leder' and p.aktiv").query(String.class).list();
    }

    private static List<String> lederne(JsonNode rad) {
        return sql.sql("select p.brukernavn from sak s join rolle r on r.enhet = s.enhet and r.rolle = 'leder' join person p on p.id = r.person where s.id = cast(? as uuid)")
                .param(rad.get("sakId").asString()).query(String.class).list();
    }

    private static List<JsonNode> rader(String hvem) {
        List<JsonNode> alle = new ArrayList<>();
        String etter = "";
        do {
            ApiKlient.Svar svar = program.som(hvem).get("/innsikt/stoppede?antall=50" + etter);
            svar.innhold().forEach(alle::add);
            etter = svar.hele().getHeader("X-Neste") == null ? null : "&etter=" + svar.hele().getHeader("X-Neste");
        } while (etter != null);
        return alle;
    }

    private static String nummer(JsonNode rad) {
        return sql.sql("select saksnummer from sak where id = cast(? as uuid)").param(rad.get("sakId").asString()).query(String.class).single();
    }
}
