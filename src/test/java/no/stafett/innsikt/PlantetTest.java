package no.stafett.innsikt;

import static no.stafett.innsikt.Plantetkommune.MINST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I den store kommunen finner lederne det som er plantet, og ikke noe annet; den som plantet, skrev ned hva hun ventet. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantetTest {

    private static final int SAKER = 3000;
    private static final Pattern TALL = Pattern.compile("href=\"([^\"]*)\"[^>]*><span>[^<]*</span> <span class=\"antall\">(\\d+)</span>");
    private static final Pattern REGEL = Pattern.compile("[?&;]regel=([a-z-]+)");

    @TempDir
    private static Path mappe;
    private static Plantetkommune kommune;
    /** Slik det var før noen hadde åpnet noe. */
    private static Set<String> klart;

    @BeforeAll
    static void lag() {
        kommune = Plantetkommune.idag(SAKER, mappe);
        klart = kommune.klart();
    }

    @AfterAll
    static void lukk() {
        kommune.close();
    }

    @Test
    void skal_være_plantet_minst_tjue_av_hver_grunn_og_like_mange_som_bare_nesten_er_det() {
        for (Regel regel : Regel.values()) {
            assertThat(kommune.plantet(regel, true)).as(regel.id()).hasSizeGreaterThanOrEqualTo(MINST);
            assertThat(kommune.plantet(regel, false)).as(regel.id()).hasSizeGreaterThanOrEqualTo(MINST).hasSameElementsAs(kommune.slagene(regel));
        }
    }

    @Test
    void skal_ligge_klart_før_noen_slipper_inn() {
        assertThat(klart).isEqualTo(kommune.ventet());
    }

    @Test
    void skal_finne_alt_som_er_plantet_og_ikke_noe_annet() {
        Set<String> funnet = kommune.funnet();
        for (Regel regel : Regel.values()) {
            assertThat(av(regel, funnet)).as(regel.id()).hasSizeGreaterThanOrEqualTo(MINST).isEqualTo(av(regel, kommune.ventet()));
        }
        assertThat(funnet).isEqualTo(kommune.ventet());
    }

    @Test
    void skal_bare_vise_lederen_sakene_i_enheten_hennes() {
        for (String leder : kommune.ledere()) {
            assertThat(kommune.rader(leder)).as(leder).allSatisfy(rad -> assertThat(kommune.lederne(rad)).contains(leder));
        }
    }

    @Test
    void skal_telle_det_samme_for_koordinatoren_som_for_lederne_til_sammen() {
        Map<String, Long> rader = kommune.rader("stor.koordinator").stream().flatMap(rad -> rad.get("grunner").valueStream()).map(g -> g.get("regel").asString())
                .collect(Collectors.groupingBy(regel -> regel, TreeMap::new, Collectors.counting()));
        assertThat(rader).isEqualTo(kommune.ventede());
        for (Regel regel : Regel.values()) {
            assertThat(kommune.program().som("stor.koordinator").get("/innsikt/stoppede?antall=1&regel=" + regel.id()).hele().getHeader("X-Totalt")).as(regel.id())
                    .isEqualTo(String.valueOf(kommune.ventede().get(regel.id())));
        }
    }

    @Test
    void skal_vise_de_samme_tallene_på_siden() throws Exception {
        Map<String, Long> lederne = new TreeMap<>();
        for (String leder : kommune.ledere()) {
            tallene(leder).forEach((regel, antall) -> lederne.merge(regel, antall, Long::sum));
        }
        Map<String, Long> medAlle = new TreeMap<>(kommune.ventede());
        medAlle.put("", (long) kommune.ventet().stream().map(v -> v.substring(0, v.indexOf(' '))).distinct().count());
        assertThat(lederne).isEqualTo(medAlle);
        assertThat(tallene("stor.koordinator")).isEqualTo(medAlle);
    }

    private static Set<String> av(Regel regel, Set<String> alle) {
        return alle.stream().filter(en -> en.endsWith(" " + regel.id())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return antallet ved hver grunn; "" er alle sakene */
    private static Map<String, Long> tallene(String hvem) throws Exception {
        Stream<MatchResult> treff = TALL.matcher(kommune.program().side(hvem, "/innsikt").getContentAsString(StandardCharsets.UTF_8)).results();
        return treff.collect(Collectors.toMap(t -> REGEL.matcher(t.group(1)).results().findFirst().map(r -> r.group(1)).orElse(""),
                t -> Long.valueOf(t.group(2)), Long::sum, TreeMap::new));
    }
}
