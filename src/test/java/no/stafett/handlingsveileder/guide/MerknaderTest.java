package no.stafett.handlingsveileder.guide;

import static no.stafett.handlingsveileder.Proevekommune.ANSATT;
import static no.stafett.handlingsveileder.Proevekommune.FAG;
import static no.stafett.handlingsveileder.Proevekommune.FAG_SKOLE;
import static no.stafett.handlingsveileder.Proevekommune.KOLLEGA;
import static no.stafett.handlingsveileder.Proevekommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Proevekommune;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** «Noe som ikke stemmer i dette trinnet?»: fram til den som har ansvaret, og svaret tilbake. */
@Apptest
class MerknaderTest {

    private static final String OM = "Fristen er lengre enn den vi har avtalt.";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Merknadsrydding rydding;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private PlatformTransactionManager transaksjoner;

    @BeforeEach
    void begynn() {
        Proevekommune.lag(sql);
        sql.sql("delete from trinnmerknad where kommune = ?").param(Proevekommune.NUMMER).update();
    }

    @Test
    void skal_komme_fram_til_den_som_har_ansvaret_og_bare_til_henne() {
        String id = skriv("barnehage", OM);
        assertThat(tilMeg(FAG)).singleElement().satisfies(m -> {
            assertThat(m.path("merknadId").asString()).isEqualTo(id);
            assertThat(m.path("tekst").asString()).isEqualTo(OM);
            assertThat(m.path("av").asString()).isEqualTo("Berit Prøve");
            assertThat(m.path("nummer").asString()).isEqualTo("0.1");
        });
        assertThat(tilMeg(KOORDINATOR)).hasSize(1);
        assertThat(tilMeg(FAG_SKOLE)).as("hun har bare skolen").isEmpty();
        assertThat(Stream.of(KOLLEGA, "fagansvarlig", "koordinator").flatMap(hvem -> tilMeg(hvem).stream())).isEmpty();
        assertThat(mine(ANSATT)).hasSize(1);
        assertThat(mine(KOLLEGA)).isEmpty();
    }

    @Test
    void skal_få_svar_tilbake_til_den_som_skrev() {
        String id = skriv("barnehage", OM);
        assertThat(svar(FAG, id, Map.of("utfall", "ikke_endret", "svar", "Den er vedtatt slik.")).status()).isEqualTo(200);
        assertThat(mine(ANSATT)).singleElement().satisfies(m -> {
            assertThat(m.path("utfall").asString()).isEqualTo("ikke_endret");
            assertThat(m.path("svar").asString()).isEqualTo("Den er vedtatt slik.");
            assertThat(m.path("besvartAv").asString()).isEqualTo("Frida Prøve");
        });
    }

    @Test
    void skal_si_hvorfor_når_ingenting_er_endret() {
        String id = skriv("barnehage", OM);
        assertThat(svar(FAG, id, Map.of("utfall", "ikke_endret", "svar", "  ")).status()).isEqualTo(422);
        assertThat(svar(FAG, id, Map.of("utfall", "kanskje")).status()).isEqualTo(422);
        assertThat(tilMeg(FAG)).singleElement().satisfies(m -> assertThat(m.path("utfall").isNull()).isTrue());
        assertThat(svar(FAG, id, Map.of("utfall", "rettet")).status()).isEqualTo(200);
    }

    @Test
    void skal_stå_ved_det_første_svaret() {
        String id = skriv("barnehage", OM);
        assertThat(svar(FAG, id, Map.of("utfall", "rettet")).status()).isEqualTo(200);
        ApiKlient.Svar andre = svar(KOORDINATOR, id, Map.of("utfall", "slettet"));
        assertThat(andre.status()).isEqualTo(409);
        assertThat(andre.tekst("kode")).isEqualTo("merknad_besvart");
        assertThat(mine(ANSATT)).singleElement().satisfies(m -> assertThat(m.path("utfall").asString()).isEqualTo("rettet"));
    }

    /** Skrev hun om et barn likevel, skal det ikke bli liggende noe sted. */
    @Test
    void skal_slette_teksten_for_godt() {
        String id = skriv("barnehage", "Kanarifugl Olsen skulle ikke hatt dette.");
        svar(FAG, id, Map.of("utfall", "slettet"));
        assertThat(sql.sql("select t::text from trinnmerknad t where id = ?").param(UUID.fromString(id)).query(String.class).single()).doesNotContain("Kanarifugl");
        assertThat(sql.sql("select count(*) from spor where fakta::text like '%Kanarifugl%'").query(Long.class).single()).isZero();
        assertThat(mine(ANSATT)).singleElement().satisfies(m -> assertThat(m.path("tekst").isNull()).isTrue());
    }

    @Test
    void skal_ikke_kunne_svares_på_av_andre() {
        String id = skriv("barnehage", OM);
        String ukjent = UUID.randomUUID().toString();
        assertThat(svar(ANSATT, id, Map.of("utfall", "rettet")).status()).isEqualTo(403);
        for (String hvem : List.of(FAG_SKOLE, "fagansvarlig", "koordinator")) {
            ApiKlient.Svar nei = svar(hvem, id, Map.of("utfall", "rettet"));
            assertThat(nei.status()).as(hvem).isEqualTo(404);
            assertThat(nei.tekst("detail")).isEqualTo(svar(hvem, ukjent, Map.of("utfall", "rettet")).tekst("detail"));
        }
        assertThat(mine(ANSATT)).singleElement().satisfies(m -> assertThat(m.path("utfall").isNull()).isTrue());
    }

    @Test
    void skal_bare_gjelde_trinn_som_finnes_og_ha_noe_å_si() throws Exception {
        assertThat(send(ANSATT, "bup", 0, "trinn_0_1", OM).status()).isEqualTo(422);
        assertThat(send(ANSATT, "barnehage", 1, "trinn_0_1", OM).status()).isEqualTo(422);
        assertThat(send(ANSATT, "barnehage", 0, "start", OM).status()).isEqualTo(422);
        assertThat(send(ANSATT, "barnehage", 0, "trinn_0_1", " ").status()).isEqualTo(422);
        assertThat(send(ANSATT, "barnehage", 0, "trinn_0_1", "x".repeat(1001)).status()).isEqualTo(422);
        assertThat(send(ANSATT, "/merknader", Map.of("tjeneste", "bup", "nivaa", "0", "trinn", "trinn_0_1", "tekst", OM)).getStatus()).isEqualTo(404);
        assertThat(mine(ANSATT)).isEmpty();
    }

    @Test
    void skal_ikke_ta_imot_flere_enn_den_som_svarer_kan_rekke() {
        assertThat(IntStream.range(0, Merknadene.FLEST_I_DOEGNET).mapToObj(n -> send(ANSATT, "barnehage", 0, "trinn_0_1", "Nummer " + n).status())).containsOnly(201);
        ApiKlient.Svar ene = send(ANSATT, "barnehage", 0, "trinn_0_1", "En til");
        assertThat(ene.status()).isEqualTo(409);
        assertThat(ene.tekst("kode")).isEqualTo("for_mange_merknader");
        assertThat(send(KOLLEGA, "barnehage", 0, "trinn_0_1", OM).status()).isEqualTo(201);
    }

    @Test
    void skal_bare_skrives_én_gang_når_den_samme_sendes_igjen() {
        ApiKlient mina = new ApiKlient(nett, ANSATT);
        String noekkel = UUID.randomUUID().toString();
        Map<String, Object> ny = Map.of("tjeneste", "barnehage", "nivaa", 0, "trinnId", "trinn_0_1", "tekst", OM);
        assertThat(mina.post("/merknader", ny, noekkel).tekst("merknadId")).isEqualTo(mina.post("/merknader", ny, noekkel).tekst("merknadId"));
        assertThat(mine(ANSATT)).hasSize(1);
    }

    @Test
    void skal_slettes_et_år_etter_at_den_er_besvart_og_ikke_før() {
        String gammel = skriv("barnehage", OM);
        String fersk = skriv("barnehage", OM);
        String venter = skriv("barnehage", OM);
        svar(FAG, gammel, Map.of("utfall", "rettet"));
        svar(FAG, fersk, Map.of("utfall", "rettet"));
        sql.sql("update trinnmerknad set besvart = besvart - interval '366 days' where id = ?").param(UUID.fromString(gammel)).update();
        sql.sql("update trinnmerknad set tid = tid - interval '900 days' where id = ?").param(UUID.fromString(venter)).update();
        rydding.rydd();
        assertThat(mine(ANSATT)).extracting(m -> m.path("merknadId").asString()).containsExactlyInAnyOrder(fersk, venter);
    }

    @Test
    void skal_advare_mot_å_skrive_om_et_barn_og_ta_vare_på_det_som_ble_skrevet() throws Exception {
        assertThat(side(ANSATT, "/merknader/ny?tjeneste=barnehage&nivaa=0&trinn=trinn_0_1")).contains("Skriv aldri om et barn", "0.1");
        MockHttpServletResponse galt = send(ANSATT, "/merknader", Map.of("tjeneste", "barnehage", "nivaa", "0", "trinn", "trinn_0_1", "tekst", "x".repeat(1001)));
        assertThat(galt.getStatus()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(galt.getContentAsString(StandardCharsets.UTF_8))).contains("x".repeat(1001), "Teksten kan ha høyst 1000 tegn.");
        MockHttpServletResponse sendt = send(ANSATT, "/merknader", Map.of("tjeneste", "barnehage", "nivaa", "0", "trinn", "trinn_0_1", "tekst", OM));
        assertThat(sendt.getRedirectedUrl()).isEqualTo("/merknader");
        assertThat(side(ANSATT, "/merknader")).contains(OM, "Venter på svar").doesNotContain("Send svaret");
    }

    /** Veilederen er åpen: den som leser en annen kommunes, skal ikke tro at hun sier fra der, og ikke si fra om feil veileder hjemme. */
    @Test
    void skal_ikke_bli_en_merknad_til_vår_når_hun_leste_en_annen_kommunes() throws Exception {
        assertThat(side(ANSATT, "/veileder/" + Proevekommune.NUMMER + "/barnehage")).contains("/merknader/ny?kommune=" + Proevekommune.NUMMER + "&tjeneste=barnehage");
        MockHttpServletResponse andres = nett.perform(get("/merknader/ny?kommune=9901&tjeneste=barnehage&nivaa=0&trinn=trinn_0_1").with(httpBasic(ANSATT, "stafett"))).andReturn().getResponse();
        assertThat(andres.getRedirectedUrl()).isEqualTo("/merknader");
        assertThat(send(ANSATT, "/merknader", Map.of("kommune", "9901", "tjeneste", "barnehage", "nivaa", "0", "trinn", "trinn_0_1", "tekst", OM)).getRedirectedUrl()).isEqualTo("/merknader");
        Map<String, Object> ny = Map.of("tjeneste", "barnehage", "nivaa", 0, "trinnId", "trinn_0_1", "tekst", OM);
        assertThat(new ApiKlient(nett, ANSATT).post("/merknader", med(ny, "9901")).status()).isEqualTo(422);
        assertThat(mine(ANSATT)).isEmpty();
        assertThat(new ApiKlient(nett, ANSATT).post("/merknader", med(ny, Proevekommune.NUMMER)).status()).isEqualTo(201);
        assertThat(mine(ANSATT)).hasSize(1);
    }

    private static Map<String, Object> med(Map<String, Object> merknad, String kommune) {
        Map<String, Object> alt = new java.util.HashMap<>(merknad);
        alt.put("kommune", kommune);
        return alt;
    }

    @Test
    void skal_svare_én_gang_når_siden_sendes_to_ganger() throws Exception {
        String id = skriv("barnehage", OM);
        for (int gang = 0; gang < 2; gang++) {
            assertThat(nett.perform(post("/merknader/" + id + "/svar").param("utfall", "rettet").param("svar", "Takk!").param("noekkel", "svar-" + id)
                    .with(httpBasic(FAG, "stafett")).with(csrf())).andReturn().getFlashMap().get("kvittering")).as("gang " + gang).isEqualTo("Svaret er sendt.");
        }
    }

    @Test
    void skal_svare_på_siden_trinn_for_trinn() throws Exception {
        String id = skriv("barnehage", OM);
        assertThat(side(FAG, "/merknader")).contains(OM, "id=\"merknad-" + id + "\"", "Ikke endret, fordi …", "Send svaret");
        MockHttpServletResponse uten = send(FAG, "/merknader/" + id + "/svar", Map.of("svar", "Jeg har tenkt på det"));
        assertThat(uten.getStatus()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(uten.getContentAsString(StandardCharsets.UTF_8))).contains("Velg hva du har gjort.", "Jeg har tenkt på det");
        assertThat(send(FAG, "/merknader/" + id + "/svar", Map.of("utfall", "rettet", "svar", "Takk!")).getRedirectedUrl()).isEqualTo("/merknader");
        assertThat(side(FAG, "/merknader")).contains("Ingen merknader venter", "Takk!");
        assertThat(side(ANSATT, "/merknader")).contains("Rettet.", "Takk!", "Frida Prøve");
    }

    /** Radene i databasen, som den som kom forbi programmet, ville møtt dem. */
    @Test
    void skal_ikke_kunne_leses_forbi_programmet() {
        skriv("barnehage", OM);
        assertThat(rader(ANSATT)).isEqualTo(1);
        assertThat(rader(FAG)).isEqualTo(1);
        assertThat(Stream.of(KOLLEGA, FAG_SKOLE, "fagansvarlig", "systemadmin").map(this::rader)).containsOnly(0L);
        assertThat(Stream.of("forelder", "systemadmin").map(hvem -> new ApiKlient(nett, hvem).get("/merknader").status())).containsOnly(403);
    }

    private long rader(String hvem) {
        UserDetails den = brukere.loadUserByUsername(hvem);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(den, null, den.getAuthorities()));
        try {
            return new TransactionTemplate(transaksjoner).execute(t -> sql.sql("select count(*) from trinnmerknad where kommune = ?")
                    .param(Proevekommune.NUMMER).query(Long.class).single());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String skriv(String tjeneste, String tekst) {
        ApiKlient.Svar svar = send(ANSATT, tjeneste, 0, "trinn_0_1", tekst);
        assertThat(svar.status()).isEqualTo(201);
        return svar.tekst("merknadId");
    }

    private ApiKlient.Svar send(String hvem, String tjeneste, int nivaa, String trinn, String tekst) {
        return new ApiKlient(nett, hvem).post("/merknader", Map.of("tjeneste", tjeneste, "nivaa", nivaa, "trinnId", trinn, "tekst", tekst));
    }

    private ApiKlient.Svar svar(String hvem, String id, Map<String, Object> svar) {
        return new ApiKlient(nett, hvem).post("/merknader/" + id + "/svar", svar);
    }

    private List<JsonNode> tilMeg(String hvem) {
        return new ApiKlient(nett, hvem).get("/merknader").innhold().path("tilMeg").valueStream().filter(m -> m.path("tekst").asString("").contains("Fristen er")
                || m.path("tekst").isNull()).toList();
    }

    private List<JsonNode> mine(String hvem) {
        return new ApiKlient(nett, hvem).get("/merknader").innhold().path("mine").valueStream().toList();
    }

    private String side(String hvem, String sti) throws Exception {
        MockHttpServletResponse svar = nett.perform(get(java.net.URI.create(sti)).with(httpBasic(hvem, "stafett"))).andReturn().getResponse();
        assertThat(svar.getStatus()).as(sti).isEqualTo(200);
        return HtmlUtils.htmlUnescape(svar.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String hvem, String sti, Map<String, String> felter) throws Exception {
        MockHttpServletRequestBuilder skjema = post(sti).with(httpBasic(hvem, "stafett")).with(csrf());
        felter.forEach(skjema::param);
        return nett.perform(skjema).andReturn().getResponse();
    }
}
