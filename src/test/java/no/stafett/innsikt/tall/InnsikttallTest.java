package no.stafett.innsikt.tall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Omstartbar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tallene i den store kommunen: de er de samme som en annen vei gir, de åpner radene de teller, og ingen av de små kan regnes ut. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InnsikttallTest {

    private static final String LEDER = "stor.tunet.leder";
    @TempDir
    private static Path mappe;
    private static Omstartbar program;
    private static JdbcClient sql;
    private static Fasitregner regner;

    @BeforeAll
    static void lag() {
        program = new Omstartbar("innsikttall", "--stafett.demo.kommune=stor", "--stafett.demo.saker=240", "--stafett.demo.froe=11",
                "--stafett.demo.fasit=" + mappe.resolve("fasit.csv"), "--stafett.sporing.anker=" + mappe.resolve("anker"), "--stafett.innsikt.tall=0");
        sql = program.hent(JdbcClient.class);
        assertThat(program.hent(Tallvakt.class).giUt()).isGreaterThan(20);
        regner = new Fasitregner(sql);
    }

    @AfterAll
    static void lukk() {
        program.close();
    }

    @Test
    void skal_gi_lederen_de_samme_tallene_som_en_annen_vei() {
        LocalDate idag = LocalDate.now(no.stafett.felles.Forretningsklokke.NORGE);
        for (String hvem : List.of(LEDER, "stor.bekkeli.leder", "stor.hsnord.leder")) {
            Map<String, Long> ventet = regner.flyt(hvem, YearMonth.from(idag).minusMonths(11), idag);
            JsonNode flyt = program.som(hvem).get("/innsikt/flyt").innhold();
            assertThat(tall(flyt.get("tall"))).as(hvem).containsAllEntriesOf(ventet).hasSameSizeAs(ventet);
            Map<String, List<Integer>> tider = regner.tider(hvem, YearMonth.from(idag).minusMonths(11), idag);
            flyt.get("trinn").forEach(t -> {
                List<Integer> d = tider.getOrDefault(t.get("nivaa").asInt() + "/" + t.get("trinn").asString(), List.of());
                assertThat(t.get("median").isNull() ? null : t.get("median").asInt()).as(hvem + t).isEqualTo(Fasitregner.andel(d, 0.5));
                assertThat(t.get("p85").isNull() ? null : t.get("p85").asInt()).as(hvem + t).isEqualTo(Fasitregner.andel(d, 0.85));
                assertThat(t.get("venter").asLong()).as(hvem + t).isEqualTo(regner.venter(hvem, t.get("nivaa").asInt(), t.get("trinn").asString(), false));
                assertThat(t.get("overFrist").asLong()).as(hvem + t).isEqualTo(regner.venter(hvem, t.get("nivaa").asInt(), t.get("trinn").asString(), true));
            });
        }
    }

    @Test
    void skal_gi_kommunen_de_samme_tallene_som_en_annen_vei_og_ikke_de_små() {
        Map<String, Long> ventet = regner.kommunen();
        Map<String, Tall> gitt = kommunens("stor.koordinator");
        assertThat(ventet.keySet()).containsAll(gitt.keySet());
        // Noen måneder kan ikke gis ut uten at et lite tall kan regnes ut; det skal være de færreste.
        assertThat(gitt.keySet().stream().map(n -> n.substring(0, 7)).distinct().count()).as("måneder gitt ut av 24").isGreaterThanOrEqualTo(18);
        assertThat(ventet.keySet().stream().filter(n -> gitt.keySet().stream().anyMatch(g -> g.startsWith(n.substring(0, 7))))).allMatch(gitt::containsKey);
        gitt.forEach((navn, t) -> {
            long antall = ventet.get(navn);
            assertThat(t.vist() == Vist.FAA).as(navn).isEqualTo(antall >= 1 && antall <= 4 && t.vist() != Vist.SKJULT);
            if (t.vist() == Vist.TALL) {
                assertThat(t.antall()).as(navn).isEqualTo(antall);
            } else {
                assertThat(t.antall()).as(navn).isNull();
            }
        });
        assertThat(gitt.values().stream().filter(t -> t.vist() == Vist.TALL && t.antall() >= 5).count()).as("noe å lese").isGreaterThan(100);
    }

    @Test
    void skal_ikke_gi_ut_noe_et_lite_tall_kan_regnes_ut_av() {
        List<Tall> tall = List.copyOf(kommunens("stor.koordinator").values());
        assertThat(tall.stream().filter(t -> t.vist() == Vist.FAA).count()).isGreaterThan(100);
        Leserkunnskap kunnskap = new Leserkunnskap(tall, regner.kommunen(), regner.tjenestene()).medFaaSaker(Set.copyOf(sql.sql(
                "select maaned || ' ' || tabell || ' ' || rad from innsikt_tall where kommune = '9904' and antall > 0 and saker < 5").query(String.class).list()));
        assertThat(kunnskap.ukjente()).isGreaterThan(100);
        assertThat(kunnskap.funnet()).isEmpty();
    }

    @Test
    void skal_ikke_endre_det_som_er_gitt_ut_når_en_måned_til_er_over() {
        LocalDate fra = sisteSomGisUtIgjen();
        Map<String, Tall> før = kommunens("stor.koordinator");
        glem(fra);
        List<String> rørt = sql.sql("update sak set oeving = true where kommune = '9904' and not oeving and right(saksnummer, 1) in ('1', '3', '5', '7', '9') returning saksnummer")
                .query(String.class).list();
        assertThat(program.hent(Tallvakt.class).giUt()).isPositive();
        Map<String, Tall> etter = kommunens("stor.koordinator");
        sql.sql("update sak set oeving = false where kommune = '9904' and saksnummer in (:rørt)").param("rørt", rørt).update();
        glem(fra);
        program.hent(Tallvakt.class).giUt();
        før.forEach((navn, t) -> assertThat(navn.compareTo(fra.toString()) >= 0 || t.equals(etter.get(navn))).as(navn).isTrue());
        assertThat(etter).isNotEqualTo(før);
        assertThat(kommunens("stor.koordinator")).isEqualTo(før);
    }

    /** Den siste måneden som blir gitt ut også når den avgjøres for seg: en måned som ikke kan det, er lik før og etter. */
    private LocalDate sisteSomGisUtIgjen() {
        LocalDate fra = sql.sql("select max(maaned) from innsikt_tall").query(LocalDate.class).single();
        while (true) {
            glem(fra);
            program.hent(Tallvakt.class).giUt();
            String maaned = fra.toString();
            if (kommunens("stor.koordinator").keySet().stream().anyMatch(navn -> navn.startsWith(maaned))) {
                return fra;
            }
            fra = fra.minusMonths(1);
        }
    }

    /** Som om ingen måned fra og med denne var avgjort enda; den siste som er gitt ut, trenger ikke være den siste som er avgjort. */
    private static void glem(LocalDate fra) {
        List.of("innsikt_tall", "innsikt_tallmaaned").forEach(t -> sql.sql("delete from " + t + " where maaned >= ?").param(fra).update());
    }

    @Test
    void skal_gi_statistikken_til_dem_som_skal_ha_den_og_akutt_bare_til_koordinatoren() {
        assertThat(kommunens("stor.koordinator").keySet()).anyMatch(n -> n.contains(" akutt "));
        assertThat(kommunens("stor.ke").keySet()).isNotEmpty().noneMatch(n -> n.contains(" akutt "));
        assertThat(program.som("stor.tunet.ansatt").get("/innsikt/flyt").status()).isEqualTo(403);
        assertThat(program.som("stor.systemadmin").get("/innsikt/flyt").status()).isEqualTo(403);
        assertThat(program.som("koordinator").get("/innsikt/flyt").innhold().toString()).as("en annen kommune").doesNotContain(regner.enEnhet());
        assertThat(program.som(LEDER).get("/innsikt/flyt").innhold().toString()).as("en leder").doesNotContain("enhet/");
        assertThat(program.som(LEDER).get("/innsikt/flyt?enhet=" + regner.enhetTil("stor.bekkeli.leder")).innhold().toString()).as("en annens enhet").doesNotContain("nivaa/");
        assertThat(program.som("stor.koordinator").get("/innsikt/flyt?maaned=tull").status()).isEqualTo(422);
    }

    @Test
    void skal_vise_hver_person_det_hun_har_og_hvem_som_venter_på_hvem() {
        for (String hvem : List.of(LEDER, "stor.bekkeli.leder", "stor.pptnord.leder")) {
            Map<String, Long> ventet = regner.belastning(hvem);
            assertThat(tall(program.som(hvem).get("/innsikt/belastning").innhold())).as(hvem).isEqualTo(ventet);
            Map<String, Long> venter = ventet.entrySet().stream().filter(e -> e.getKey().matches("null venter .+/.+"))
                    .collect(Collectors.toMap(e -> e.getKey().substring("null venter ".length()), Map.Entry::getValue));
            assertThat(program.som(hvem).get("/innsikt/venter-paa").innhold().valueStream().collect(Collectors.toMap(v -> v.get("fra").asString() + "/" + v.get("til").asString(),
                    v -> v.get("antall").asLong()))).as(hvem).isEqualTo(venter);
        }
        assertThat(regner.belastning("stor.pptnord.leder").keySet()).as("noen har bedt dem om noe").anyMatch(n -> n.startsWith("null ubesvart "));
    }

    @Test
    void skal_åpne_radene_hvert_tall_teller() throws Exception {
        for (String side : List.of("/innsikt/flyt?maaneder=24", "/innsikt/belastning")) {
            String html = side(LEDER, side);
            List<String> lenker = new ArrayList<>();
            java.util.regex.Pattern.compile("href=\"(/innsikt/tall[^\"]+)\"[^>]*>(\\d+)<").matcher(html).results()
                    .forEach(m -> lenker.add(m.group(2) + " " + m.group(1).replace("&amp;", "&")));
            assertThat(lenker).hasSizeGreaterThan(side.contains("flyt") ? 20 : 4);
            for (String lenke : lenker) {
                String liste = side(LEDER, java.net.URLDecoder.decode(lenke.substring(lenke.indexOf(' ') + 1), StandardCharsets.UTF_8));
                assertThat(liste.split("data-rad", -1).length - 1).as(lenke).isEqualTo(Integer.parseInt(lenke.substring(0, lenke.indexOf(' '))));
            }
        }
        assertThat(side("stor.koordinator", "/innsikt/flyt")).contains("‹5", "skjult").doesNotContain("href=\"/innsikt/tall");
    }

    /** Lista leses til den er slutt, og har hver sak én gang; det er tallet som ble trykket på. */
    @Test
    void skal_vise_hele_lista_side_for_side() throws Exception {
        List<String> nye = sql.sql("""
                insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av)
                select gen_random_uuid(), 'TALL-' || n, '9904', cast(:enhet as uuid), 'barn', 'A', 'B', '2020-01-01', 0, 'aapen', now(), p.id
                  from generate_series(1, 230) n, person p where p.brukernavn = :leder returning id::text""").param("enhet", regner.enhetTil(LEDER)).param("leder", LEDER).query(String.class).list();
        sql.sql("insert into nivaaendring (id, sak, til_nivaa, tid) select gen_random_uuid(), s.id, 0, s.opprettet from sak s where s.saksnummer like 'TALL-%'").update();
        sql.sql("insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) select gen_random_uuid(), s.id, s.enhet, 'leder', 'alt', 'enhet', s.opprettet from sak s where s.saksnummer like 'TALL-%'").update();
        List<String> sett = new ArrayList<>();
        String sti = "/innsikt/tall?hva=aapne&gruppe=nivaa/0";
        String side = "";
        while (sti != null) {
            side = side(LEDER, sti);
            java.util.regex.Pattern.compile("href=\"/innsikt/([0-9a-f-]{36})/vei\"").matcher(side).results().forEach(m -> sett.add(m.group(1)));
            java.util.regex.Matcher neste = java.util.regex.Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]+)\"").matcher(side);
            sti = neste.find() ? java.net.URLDecoder.decode(neste.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8) : null;
        }
        long tallet = program.som(LEDER).get("/innsikt/flyt").innhold().get("tall").valueStream().filter(t -> navn(t).equals("null aapne nivaa/0")).findFirst().orElseThrow().get("antall").asLong();
        assertThat(sett).doesNotHaveDuplicates().containsAll(nye).hasSize((int) tallet).hasSizeGreaterThanOrEqualTo(230);
        assertThat(side).contains("class=\"antall\">" + tallet + "<", "Side 3 av 3");
        assertThat(side(LEDER, "/innsikt/tall?hva=aapne&gruppe=nivaa/0&side=99")).as("forbi slutten").contains("Side 3 av 3");
        assertThat(side("stor.bekkeli.leder", "/innsikt/tall?hva=aapne&gruppe=nivaa/0&enhet=" + regner.enhetTil(LEDER))).as("en annens enhet").doesNotContain("TALL-");
        sql.sql("update sak set oeving = true where saksnummer like 'TALL-%'").update();
    }

    @Test
    void skal_vise_på_modellen_hvor_sakene_venter_og_si_det_samme_i_tabellen() throws Exception {
        List<JsonNode> trinn = program.som(LEDER).get("/innsikt/flyt").innhold().get("trinn").valueStream().filter(t -> t.get("nivaa").asInt() == 1).toList();
        assertThat(trinn).isNotEmpty();
        String html = side(LEDER, "/innsikt/modell?nivaa=1");
        String tegning = side(LEDER, "/innsikt/modell/tegning?nivaa=1&tjeneste=skole");
        for (JsonNode t : trinn) {
            assertThat(html).contains("&quot;id&quot;:&quot;" + t.get("trinn").asString() + "&quot;");
            assertThat(tegning).contains("userTask id=\"" + t.get("trinn").asString() + "\"");
            if (t.get("venter").asLong() > 0) {
                assertThat(html).contains(t.get("venter").asLong() + " venter").contains("gruppe=1%2F" + t.get("trinn").asString());
            }
        }
        assertThat(side("stor.koordinator", "/innsikt/modell?nivaa=1&tjeneste=skole")).doesNotContain(" venter", "/innsikt/tall");
    }

    @Test
    void skal_bare_telle_det_som_er_i_tjenesten_modellen_er_til() throws Exception {
        String barnehage = sql.sql("""
                select s.enhet::text from sak s join enhet e on e.id = s.enhet where s.kommune = '9904' and e.tjeneste = 'barnehage' and s.status = 'aapen' and not s.oeving
                 group by 1 order by count(*) desc, 1 limit 1""").query(String.class).single();
        String skole = regner.enhetTil(LEDER);
        sql.sql("insert into rolle (person, rolle, enhet) select id, 'leder', cast(? as uuid) from person where brukernavn = ?").params(barnehage, LEDER).update();
        try {
            List<JsonNode> skolen = program.som(LEDER).get("/innsikt/flyt?tjeneste=skole").innhold().get("trinn").valueStream().filter(t -> t.get("nivaa").asInt() == 1).toList();
            assertThat(skolen.stream().map(JsonNode::toString).toList()).isEqualTo(program.som(LEDER).get("/innsikt/flyt?enhet=" + skole).innhold().get("trinn").valueStream()
                    .filter(t -> t.get("nivaa").asInt() == 1).map(JsonNode::toString).toList());
            String html = side(LEDER, "/innsikt/modell?nivaa=1&tjeneste=skole");
            for (JsonNode t : skolen) {
                String trinn = t.get("trinn").asString();
                String her = "gruppe=1%2F" + trinn + "&amp;maaneder=12&amp;tjeneste=skole";
                assertThat(html.contains("hva=trinn&amp;" + her)).as(trinn).isEqualTo(t.get("venter").asLong() > 0);
            }
            assertThat(tall(program.som(LEDER).get("/innsikt/flyt?tjeneste=skole").innhold().get("tall")))
                    .isEqualTo(tall(program.som(LEDER).get("/innsikt/flyt?enhet=" + skole).innhold().get("tall")))
                    .isNotEqualTo(tall(program.som(LEDER).get("/innsikt/flyt").innhold().get("tall")));
            assertThat(program.som(LEDER).get("/innsikt/flyt?tjeneste=tull").status()).isEqualTo(422);
        } finally {
            sql.sql("delete from rolle where enhet = cast(? as uuid) and person = (select id from person where brukernavn = ?)").params(barnehage, LEDER).update();
        }
    }

    @Test
    void skal_gi_tabellene_som_fil() throws Exception {
        String fil = side(LEDER, "/innsikt/flyt/fil");
        assertThat(fil).startsWith("\uFEFF\"Åpne saker etter nivå\"").contains("\"Måned for måned\"");
        assertThat(side("stor.koordinator", "/innsikt/flyt/fil")).contains("\"‹5\"");
        assertThat(side("stor.koordinator", "/innsikt/belastning/fil")).contains("Hvilken tjeneste venter på hvilken");
    }

    private static String side(String hvem, String sti) throws Exception {
        var svar = program.side(hvem, sti);
        assertThat(svar.getStatus()).as(sti).isEqualTo(200);
        return svar.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Map<String, Long> tall(JsonNode tall) {
        Map<String, Long> alle = new TreeMap<>();
        tall.forEach(t -> {
            assertThat(t.get("vist").asString()).isEqualTo("tall");
            alle.put(navn(t), t.get("antall").asLong());
        });
        return alle;
    }

    private static String navn(JsonNode t) {
        return (t.get("maaned").isNull() ? "null" : t.get("maaned").asString()) + " " + t.get("tabell").asString() + " " + t.get("rad").asString();
    }

    /** Alle månedene, fra begge endepunktene, slik den som vil vite alt, ville samlet dem. */
    private static Map<String, Tall> kommunens(String hvem) {
        ApiKlient klient = program.som(hvem);
        Map<String, Tall> alle = new HashMap<>();
        List<JsonNode> noder = new ArrayList<>(klient.get("/innsikt/flyt").innhold().get("tall").valueStream().toList());
        List<String> maaneder = noder.stream().map(t -> t.get("maaned").asString().substring(0, 7)).distinct().toList();
        maaneder.forEach(m -> noder.addAll(klient.get("/innsikt/belastning?maaned=" + m).innhold().valueStream().toList()));
        noder.forEach(t -> alle.put(navn(t), new Tall(LocalDate.parse(t.get("maaned").asString()), t.get("tabell").asString(), t.get("rad").asString(),
                t.get("antall").isNull() ? null : t.get("antall").asLong(), Stream.of(Vist.values()).filter(v -> v.navn().equals(t.get("vist").asString())).findFirst().orElseThrow())));
        return alle;
    }
}
