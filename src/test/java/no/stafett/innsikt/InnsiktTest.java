package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.noekler.Soekelaas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Lista over saker som står fast, slik en leder og en koordinator ser den, og det lederen gjør der. */
@Apptest
class InnsiktTest {

    private static final String REGEL = "undring-uten-avgjoerelse";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Stansvakt vakt;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Soekelaas laas;
    private ApiKlient ansatt;
    private ApiKlient styrer;
    private ApiKlient koordinator;
    private String sak;

    @BeforeEach
    void begynn() {
        ansatt = new ApiKlient(nett, "barnehage.ansatt31");
        styrer = new ApiKlient(nett, "barnehage.styrer");
        koordinator = new ApiKlient(nett, "koordinator");
        sak = ansatt.nySak();
        sql.sql("update sak set opprettet = (opprettet at time zone 'Europe/Oslo' - interval '40 days') at time zone 'Europe/Oslo' where id = cast(? as uuid)").param(sak).update();
        sql.sql("update nivaaendring set tid = (tid at time zone 'Europe/Oslo' - interval '40 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid)").param(sak).update();
        vakt.frisk(List.of(UUID.fromString(sak)));
    }

    @AfterEach
    void rydd() {
        sql.sql("update sak set status = 'avsluttet' where id = cast(? as uuid)").param(sak).update();
        vakt.frisk(List.of(UUID.fromString(sak)));
    }

    @Test
    void skal_si_lederen_hvorfor_hos_hvem_hvor_lenge_og_hva_som_er_neste_skritt() {
        JsonNode rad = rad(styrer).orElseThrow();
        assertThat(rad.get("grunner")).hasSize(1);
        assertThat(rad.at("/grunner/0/regel").asString()).isEqualTo(REGEL);
        assertThat(rad.at("/grunner/0/dager").asInt()).isEqualTo(40);
        assertThat(rad.at("/ballen/hvem").asString()).isEqualTo("person");
        assertThat(rad.at("/ballen/navn").asString()).isEqualTo(navn("barnehage.ansatt31"));
        assertThat(rad.get("forslag").asString()).isEqualTo("ta_beslutningen");
        assertThat(rad.get("arbeidsdager").asInt()).isBetween(20, 30);
    }

    @Test
    void skal_telle_det_lista_viser_og_gi_alle_sidene_én_gang_i_begge_rekkefølgene() {
        for (String rekkefølge : List.of("alvor", "ventet")) {
            List<String> sett = new ArrayList<>();
            String etter = "";
            ApiKlient.Svar svar;
            do {
                svar = styrer.get("/innsikt/stoppede?antall=2&regel=" + REGEL + "&sorter=" + rekkefølge + etter);
                svar.innhold().valueStream().forEach(r -> sett.add(r.get("sakId").asString()));
                etter = "&etter=" + svar.hele().getHeader("X-Neste");
            } while (svar.hele().getHeader("X-Neste") != null);
            assertThat(new HashSet<>(sett)).hasSize(sett.size()).contains(sak);
            assertThat(svar.hele().getHeader("X-Totalt")).isEqualTo(String.valueOf(sett.size()));
        }
        assertThat(styrer.get("/innsikt/stoppede?etter=tull").status()).isEqualTo(422);
        assertThat(styrer.get("/innsikt/stoppede?regel=tull").status()).isEqualTo(422);
    }

    @Test
    void skal_gi_koordinatoren_saken_under_et_navn_som_er_nytt_hver_måned_og_ingenting_om_hvem() {
        vakt.friskAlt();
        JsonNode før = pseudonymene();
        assertThat(før).isNotEmpty();
        String alt = før.toString();
        assertThat(alt).doesNotContain(sak, saksnummer(), "Ada", "Lindås", navn("barnehage.ansatt31"), "foedselsdato", "barn\"");
        før.forEach(r -> {
            assertThat(r.get("sakId").isNull()).isTrue();
            assertThat(r.get("pseudonym").asString()).matches("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}");
            assertThat(r.at("/ballen/hvem").asString().equals("enhet") || r.at("/ballen/navn").isNull()).isTrue();
        });
        sql.sql("delete from innsikt_maaned").update();
        vakt.friskAlt();
        List<String> etter = pseudonymene().valueStream().map(r -> r.get("pseudonym").asString()).toList();
        assertThat(før.valueStream().map(r -> r.get("pseudonym").asString())).doesNotContainAnyElementsOf(etter);
    }

    /** Dagen, enheten og grunnen til sammen er nesten et navn. */
    @Test
    void skal_bare_si_koordinatoren_hvilken_uke_det_er_snakk_om() {
        vakt.friskAlt();
        JsonNode rader = pseudonymene();
        assertThat(rader).isNotEmpty().allSatisfy(r -> {
            assertThat(r.get("arbeidsdager").asInt() % 5).isZero();
            r.get("grunner").forEach(g -> assertThat(g.get("dager").asInt() % 7).as(r.toString()).isZero());
        });
        long uker = ChronoUnit.WEEKS.between(mandag(klokke.idag().minusDays(40)), mandag(klokke.idag()));
        assertThat(rader.valueStream().flatMap(r -> r.get("grunner").valueStream()).map(g -> g.get("dager").asLong())).contains(uker * 7);
        assertThat(side("koordinator", get("/innsikt?antall=100"))).contains("Undring uten avgjørelse: i " + uker + " uker.").doesNotContain("40 dager", "arbeidsdag");
    }

    @Test
    void skal_låse_koordinatorens_merke_til_neste_side_for_henne_og_for_måneden() {
        String annen = ansatt.nySak();
        sql.sql("update nivaaendring set tid = (tid at time zone 'Europe/Oslo' - interval '40 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid)").param(annen).update();
        sql.sql("update sak set opprettet = (opprettet at time zone 'Europe/Oslo' - interval '40 days') at time zone 'Europe/Oslo' where id = cast(? as uuid)").param(annen).update();
        vakt.frisk(List.of(UUID.fromString(annen)));
        String merke = koordinator.get("/innsikt/stoppede?antall=1").hele().getHeader("X-Neste");
        assertThat(merke).matches(Soekelaas.MOENSTER);
        assertThat(koordinator.get("/innsikt/stoppede?antall=1&etter=" + merke).innhold()).hasSize(1);
        PersonId hun = new PersonId(sql.sql("select id from person where brukernavn = 'koordinator'").query(UUID.class).single());
        String åpent = laas.aapne(merke, hun).orElseThrow();
        assertThat(åpent).startsWith(YearMonth.from(klokke.idag()) + "/");
        String forrige = YearMonth.from(klokke.idag()).minusMonths(1) + åpent.substring(7);
        for (String galt : List.of(laas.laas(forrige, hun), laas.laas(åpent, new PersonId(UUID.randomUUID())), åpent.substring(8))) {
            assertThat(koordinator.get("/innsikt/stoppede?antall=1&etter=" + galt).status()).isEqualTo(422);
        }
        sql.sql("update sak set status = 'avsluttet' where id = cast(? as uuid)").param(annen).update();
        vakt.frisk(List.of(UUID.fromString(annen)));
    }

    @Test
    void skal_ikke_vise_koordinatoren_en_sak_med_adressesperre() {
        vakt.friskAlt();
        long før = antall(koordinator);
        sql.sql("insert into adressesperre (id, sak, grad, fra, av) select gen_random_uuid(), s.id, 'fortrolig', now(), s.opprettet_av from sak s where s.id = cast(? as uuid)")
                .param(sak).update();
        assertThat(antall(koordinator)).isEqualTo(før - 1);
        assertThat(side("barnehage.styrer", get("/innsikt?antall=100&regel=" + REGEL))).contains(saksnummer()).doesNotContain("AL</span> <span>" + saksnummer());
    }

    @Test
    void skal_ikke_vise_noe_til_dem_som_ikke_leder_enheten_saken_er_i() {
        assertThat(ansatt.get("/innsikt/stoppede").status()).isEqualTo(403);
        for (String annen : List.of("skole.rektor", "b.leder")) {
            ApiKlient leder = new ApiKlient(nett, annen);
            assertThat(rad(leder)).isEmpty();
            assertThat(leder.post("/innsikt/" + sak + "/purr", null).status()).isEqualTo(404);
            assertThat(leder.post("/innsikt/" + sak + "/utsett", utsett(5, "x")).status()).isEqualTo(404);
        }
        assertThat(koordinator.post("/innsikt/" + sak + "/purr", null).status()).isEqualTo(403);
    }

    @Test
    void skal_la_en_sak_som_er_utsatt_ligge_til_dagen_og_kunne_gjøre_det_om() {
        vakt.friskAlt();
        long før = antall(koordinator);
        assertThat(styrer.post("/innsikt/" + sak + "/utsett", utsett(0, "x")).status()).isEqualTo(422);
        assertThat(styrer.post("/innsikt/" + sak + "/utsett", utsett(91, "x")).status()).isEqualTo(422);
        assertThat(styrer.post("/innsikt/" + sak + "/utsett", utsett(5, " ")).status()).isEqualTo(422);
        assertThat(rad(styrer)).isPresent();
        assertThat(styrer.post("/innsikt/" + sak + "/utsett", utsett(5, "Møtet er på fredag.")).status()).isEqualTo(200);
        assertThat(rad(styrer)).isEmpty();
        assertThat(antall(koordinator)).isEqualTo(før - 1);
        sql.sql("update innsikt_utsettelse set til = ? where sak = cast(? as uuid)").params(klokke.idag(), sak).update();
        assertThat(rad(styrer)).as("på selve dagen").isPresent();
        assertThat(styrer.post("/innsikt/" + sak + "/utsett", utsett(5, "Én gang til.")).status()).isEqualTo(200);
        assertThat(styrer.post("/innsikt/" + sak + "/utsett/angre", null).status()).isEqualTo(200);
        assertThat(rad(styrer)).isPresent();
        assertThat(spor()).contains("StansUtsatt", "UtsettelseAngret").doesNotContain("fredag");
    }

    @Test
    void skal_minne_den_som_har_ballen_én_gang_om_dagen_uten_å_si_hvem_det_gjelder() {
        assertThat(styrer.post("/innsikt/" + sak + "/purr", null).status()).isEqualTo(200);
        assertThat(rad(styrer).orElseThrow().get("purretIdag").asBoolean()).isTrue();
        assertThat(styrer.post("/innsikt/" + sak + "/purr", null).tekst("kode")).isEqualTo("alt_purret");
        assertThat(sql.sql("select count(*) from innsikt_purring where sak = cast(? as uuid)").param(sak).query(Long.class).single()).isEqualTo(1);
        assertThat(sql.sql("""
                select count(*) from (select til hvem, oppgave from varselhendelse where slag = 'purret' union all select mottaker, oppgave from varsel where slag = 'purret') v
                  join oppgave o on o.id = v.oppgave join person p on p.id = v.hvem where o.sak = cast(? as uuid) and p.brukernavn = 'barnehage.ansatt31'""")
                .param(sak).query(Long.class).single()).isEqualTo(1);
        assertThat(spor()).contains("SakPurret");
    }

    @Test
    void skal_være_borte_fra_lista_i_det_øyeblikket_noen_har_gjort_noe_med_det() {
        assertThat(rad(styrer)).isPresent();
        Timestamp naa = Timestamp.from(klokke.instant());
        sql.sql("update nivaaendring set tid = ? where sak = cast(? as uuid)").params(naa, sak).update();
        sql.sql("update sak set opprettet = ? where id = cast(? as uuid)").params(naa, sak).update();
        assertThat(ansatt.post("/oppgaver/" + ansatt.oppgave(sak) + "/ta", null).status()).isEqualTo(200);
        assertThat(rad(styrer)).as("hendelsen er sett før lista vises").isEmpty();
    }

    @Test
    void skal_vise_siden_på_tre_språk_med_tall_som_åpner_lista_si() {
        String nummer = saksnummer();
        assertThat(side("barnehage.styrer", get("/innsikt?antall=100"))).contains("Saker som står fast", "Undring uten avgjørelse", "Det viktigste først");
        assertThat(side("barnehage.styrer", get("/innsikt?antall=100&regel=" + REGEL).cookie(new Cookie("spraak", "nb")))).contains(nummer, "Undringen begynte for 40 dager siden",
                "Ansvarlig: " + navn("barnehage.ansatt31"), "Purr", "Utsett til", "/innsikt/" + sak + "/utsett");
        for (String[] språk : new String[][] {{"nn", "Undringa tok til for 40 dagar sidan"}, {"en", "The concern arose 40 days ago"}}) {
            assertThat(side("barnehage.styrer", get("/innsikt?antall=100&regel=" + REGEL).cookie(new Cookie("spraak", språk[0])))).contains(nummer, språk[1]);
        }
        assertThat(side("b.leder", get("/innsikt"))).contains("Ingen saker står fast");
        assertThat(side("koordinator", get("/innsikt"))).contains("Du ser ikke hvem de gjelder").doesNotContain(nummer, "/utsett\"");
        assertThat(side("barnehage.ansatt31", get("/oppgaver"))).doesNotContain("href=\"/innsikt\"");
        assertThat(side("barnehage.styrer", get("/oppgaver"))).contains("href=\"/innsikt\"");
    }

    @Test
    void skal_utsette_fra_siden_og_vise_feilene_ved_feltene() {
        String utsett = "/innsikt/" + sak + "/utsett?regel=" + REGEL;
        MockHttpServletResponse feil = send("barnehage.styrer", post(utsett).param("antall", "100").param("til", "i går").param("grunn", "Venter på svar").with(csrf()));
        assertThat(feil.getStatus()).isEqualTo(422);
        assertThat(tekst(feil)).contains("id=\"feil-til-" + sak + "\"", "Venter på svar</textarea>");
        MockHttpServletResponse gjort = send("barnehage.styrer", post(utsett).param("til", klokke.idag().plusDays(3).toString()).param("grunn", "Venter på svar").with(csrf()));
        assertThat(gjort.getRedirectedUrl()).isEqualTo("/innsikt?regel=" + REGEL);
        assertThat(rad(styrer)).isEmpty();
        String utsettelse = sql.sql("select id::text from innsikt_utsettelse where sak = cast(? as uuid) and gjort_om is null").param(sak).query(String.class).single();
        send("barnehage.styrer", post("/innsikt/" + sak + "/utsett/angre").param("utsettelse", utsettelse).with(csrf()));
        assertThat(rad(styrer)).isPresent();
    }

    private Map<String, Object> utsett(int dager, String grunn) {
        return Map.of("til", klokke.idag().plusDays(dager).toString(), "grunn", grunn);
    }

    private Optional<JsonNode> rad(ApiKlient hvem) {
        return hvem.get("/innsikt/stoppede?antall=500").innhold().valueStream().filter(r -> sak.equals(r.path("sakId").asString(""))).findFirst();
    }

    private JsonNode pseudonymene() {
        return koordinator.get("/innsikt/stoppede?antall=500").innhold();
    }

    private static LocalDate mandag(LocalDate dag) {
        return dag.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long antall(ApiKlient hvem) {
        return Long.parseLong(hvem.get("/innsikt/stoppede?antall=1").hele().getHeader("X-Totalt"));
    }

    private String navn(String brukernavn) {
        return sql.sql("select navn from person where brukernavn = ?").param(brukernavn).query(String.class).single();
    }

    private String saksnummer() {
        return sql.sql("select saksnummer from sak where id = cast(? as uuid)").param(sak).query(String.class).single();
    }

    private String spor() {
        return String.join("\n", sql.sql("select hendelse || ' ' || fakta::text from spor where sak = cast(? as uuid)").param(sak).query(String.class).list());
    }

    private String side(String hvem, MockHttpServletRequestBuilder forespørsel) {
        return tekst(send(hvem, forespørsel));
    }

    private static String tekst(MockHttpServletResponse svar) {
        try {
            return svar.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse send(String hvem, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(user(brukere.loadUserByUsername(hvem)))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
