package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Veien en sak har gått, slik lederen ser den, og de som ikke skal se den. */
@Apptest
class SaksveiTest {

    private static final String LEDER = "barnehage.styrer";
    private static final String ANSATT = "barnehage.ansatt29";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private UserDetailsService brukere;
    private Saksgang gang;
    private String sak;

    @BeforeEach
    void begynn() {
        gang = Saksgang.ny(som(ANSATT));
        sak = gang.sak();
    }

    @Test
    void skal_gi_trinnene_i_den_rekkefølgen_det_skjedde_med_det_som_ble_hoppet_over_og_bestemt() {
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        som(ANSATT).post("/oppgaver/" + gang.oppgave() + "/ta", null);
        assertThat(som(ANSATT).post("/oppgaver/" + gang.oppgave() + "/hopp-over", Map.of("grunn", "Lederen var med.")).status()).isBetween(200, 299);
        gang.til("nivaa_1");
        gang.fullfoer(Map.of());
        List<JsonNode> opphold = vei().get("opphold").valueStream().toList();
        assertThat(opphold.stream().map(o -> o.get("nivaa").asInt())).containsExactly(0, 1);
        assertThat(felt(opphold.get(0), "trinn")).containsExactly("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4", "trinn_0_5");
        assertThat(felt(opphold.get(0), "nummer")).containsExactly("1", "2", "3", "4", "5");
        assertThat(felt(opphold.get(0), "tilstand")).containsExactly("gjort", "gjort", "hoppet_over", "gjort", "gjort");
        assertThat(felt(opphold.get(0), "bestemt")).containsExactly("", "", "", "", "nivaa_1");
        assertThat(felt(opphold.get(1), "trinn")).containsExactly("trinn_1_1", "trinn_1_2");
        assertThat(felt(opphold.get(1), "tilstand")).containsExactly("gjort", "naa");
        assertThat(opphold.get(0).get("til").isNull()).isFalse();
        assertThat(opphold.get(1).get("til").isNull()).as("er der ennå").isTrue();
    }

    @Test
    void skal_si_når_saken_kom_til_trinnet_når_den_gikk_og_hvor_lenge_det_tok() {
        gang.fullfoer(Map.of());
        sql.sql("update oppgave set opprettet = (opprettet at time zone 'Europe/Oslo' - interval '20 days') at time zone 'Europe/Oslo', avsluttet = (avsluttet at time zone 'Europe/Oslo' - interval '8 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid) and trinn = 'trinn_0_1'").param(sak).update();
        sql.sql("update oppgave set opprettet = (opprettet at time zone 'Europe/Oslo' - interval '8 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid) and trinn = 'trinn_0_2'").param(sak).update();
        // Lista leser dagen av kandidaten; de er alltid like (RadenIListaTest).
        sql.sql("update oppgavekandidat k set opprettet = o.opprettet from oppgave o where o.id = k.oppgave and o.sak = cast(? as uuid)").param(sak).update();
        JsonNode første = vei().at("/opphold/0/steg/0");
        JsonNode andre = vei().at("/opphold/0/steg/1");
        assertThat(List.of(første.get("dager").asInt(), andre.get("dager").asInt())).containsExactly(12, 8);
        assertThat(første.get("til").asString()).isEqualTo(andre.get("fra").asString());
        assertThat(andre.get("til").isNull()).isTrue();
    }

    @Test
    void skal_holde_oppholdene_fra_hverandre_når_saken_avsluttes_og_åpnes_igjen_på_det_samme_nivået() {
        gang.til("nivaa_1").til("avslutt");
        assertThat(vei().get("opphold").valueStream().map(o -> o.get("til").isNull())).containsExactly(false, false);
        assertThat(som(LEDER).post("/saker/" + sak + "/gjenaapne", Map.of("nivaa", 1, "grunn", "Det har begynt igjen.")).status()).isEqualTo(200);
        List<JsonNode> opphold = vei().get("opphold").valueStream().toList();
        assertThat(opphold.stream().map(o -> o.get("nivaa").asInt())).containsExactly(0, 1, 1);
        assertThat(felt(opphold.get(1), "bestemt").toList()).last().isEqualTo("avslutt");
        assertThat(felt(opphold.get(2), "tilstand")).containsExactly("naa");
        String side = les(LEDER, "/innsikt/" + sak + "/vei?opphold=2");
        assertThat(side).contains("Avslutt saken").doesNotContain("data-tilstand=\"naa\"");
        assertThat(les(LEDER, "/innsikt/" + sak + "/vei?opphold=9")).as("ukjent er det siste").contains("data-tilstand=\"naa\"");
    }

    @Test
    void skal_tegne_modellen_oppholdet_fulgte_med_nummer_på_trinnene_og_det_samme_i_tabellen() {
        gang.til("nivaa_1");
        String side = les(LEDER, "/innsikt/" + sak + "/vei");
        assertThat(side).contains("&quot;id&quot;:&quot;trinn_1_1&quot;", "1 · Her nå · 0 dager", "data-steg=\"trinn_1_1\"", "aria-current=\"step\"", "/saker/" + sak, "/innsikt/modell?nivaa=1")
                .doesNotContain("trinn_1_2");
        assertThat(les(LEDER, "/innsikt/" + sak + "/vei?opphold=1")).contains("5 · 0 dager · Nivå 1", "data-steg=\"trinn_0_5\"");
        assertThat(les(LEDER, "/innsikt/" + sak + "/vei/tegning?opphold=2")).contains("userTask id=\"trinn_1_1\"");
        assertThat(les(LEDER, "/innsikt/" + sak + "/vei/tegning?opphold=1")).contains("userTask id=\"trinn_0_5\"");
        for (String[] språk : new String[][] {{"nn", "Vegen saka har gått"}, {"en", "The path the case has taken"}}) {
            assertThat(tekst(send(LEDER, get("/innsikt/" + sak + "/vei").cookie(new Cookie("spraak", språk[0]))))).contains(språk[1]).doesNotContain("??");
        }
    }

    /** Ingen ordinær sak er uten trinn, men den som er på vei inn, kan være det. */
    @Test
    void skal_si_fra_når_saken_ikke_har_vært_i_noe_trinn_og_aldri_vise_det_som_er_i_akuttrommet() {
        gang.fullfoer(Map.of());
        sql.sql("update oppgave set skjermet = true where sak = cast(? as uuid) and trinn = 'trinn_0_2'").param(sak).update();
        assertThat(felt(vei().at("/opphold/0"), "trinn")).containsExactly("trinn_0_1");
        sql.sql("update oppgave set skjermet = true where sak = cast(? as uuid)").param(sak).update();
        assertThat(vei().get("opphold")).isEmpty();
        assertThat(les(LEDER, "/innsikt/" + sak + "/vei")).contains("Ingen trinn ennå").doesNotContain("data-diagram");
        assertThat(send(LEDER, get("/innsikt/" + sak + "/vei/tegning")).getStatus()).isEqualTo(404);
    }

    @Test
    void skal_bare_gi_veien_til_den_som_ser_saken() {
        for (String hvem : List.of("koordinator", "skole.rektor", "b.leder")) {
            assertThat(svarene(hvem)).as(hvem).containsOnly(404);
        }
        assertThat(svarene(ANSATT)).as("ikke leder").containsOnly(403);
        assertThat(les(ANSATT, "/saker/" + sak)).doesNotContain("/innsikt/" + sak + "/vei");
        assertThat(les(LEDER, "/saker/" + sak)).contains("/innsikt/" + sak + "/vei");
        assertThat(les("koordinator", "/innsikt")).doesNotContain("/vei\"");
        assertThat(som("skole.rektor").post("/noedtilganger", Map.of("saksnummer", gang.saken().get("saksnummer").asString(), "begrunnelse", "Barnet er hos oss nå.")).status()).isEqualTo(201);
        assertThat(svarene("skole.rektor")).as("reglene for raden avgjør").containsOnly(200);
        assertThat(som(ANSATT).post("/saker/" + sak + "/adressesperre", Map.of("grad", "strengt_fortrolig", "klarerte", List.of())).status()).isBetween(200, 299);
        assertThat(svarene("skole.rektor")).as("ikke klarert").containsOnly(404);
        assertThat(svarene(LEDER)).containsOnly(200);
        send(LEDER, post("/saker/" + sak + "/inhabil").param("person", som(LEDER).get("/meg").tekst("personId")).param("slag", "slekt").with(csrf()));
        assertThat(svarene(LEDER)).as("inhabil").containsOnly(404);
    }

    @Test
    void skal_stå_i_sporet_som_en_lesing_av_saken() {
        les(LEDER, "/innsikt/" + sak + "/vei");
        vei();
        send("skole.rektor", get("/innsikt/" + sak + "/vei"));
        assertThat(sql.sql("select utfall from spor where sak = cast(? as uuid) and sted = 'sak.vei' order by id").param(sak).query(String.class).list()).containsExactly("vist", "vist", "nektet");
        assertThat(les(LEDER, "/saker/" + sak + "/sporing")).contains("Veien saken har gått");
    }

    private List<Integer> svarene(String hvem) {
        return List.of(send(hvem, get("/innsikt/" + sak + "/vei")).getStatus(), send(hvem, get("/innsikt/" + sak + "/vei/tegning")).getStatus(),
                som(hvem).get("/innsikt/" + sak + "/vei").status());
    }

    private JsonNode vei() {
        ApiKlient.Svar svar = som(LEDER).get("/innsikt/" + sak + "/vei");
        assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(200);
        return svar.innhold();
    }

    private static Stream<String> felt(JsonNode opphold, String felt) {
        return opphold.get("steg").valueStream().map(s -> s.get(felt).asString(""));
    }

    private ApiKlient som(String hvem) {
        return new ApiKlient(nett, hvem);
    }

    private String les(String hvem, String sti) {
        return tekst(send(hvem, get(sti)));
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
