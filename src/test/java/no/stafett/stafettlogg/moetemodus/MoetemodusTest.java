package no.stafett.stafettlogg.moetemodus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Møtemodus: referatet, tiltakene og evalueringsoppgaven på én gang eller ikke i det hele tatt, én gang og aldri to. */
@Apptest
class MoetemodusTest {

    private static final String MINA = "barnehage.ansatt";
    private static final String STYRER = "barnehage.styrer";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;
    private String sak;
    private String modus;
    private String møte;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, MINA);
        sak = mina.nySak();
        modus = "/saker/" + sak + "/moete";
    }

    @Test
    void skal_lære_bort_hva_møtemodus_er_før_noe_møte_er_i_gang() {
        assertThat(side(MINA, modus)).contains("Ingen møter er i gang").contains("Begynn et møte nå");
        assertThat(side(STYRER, modus)).doesNotContain("Begynn et møte nå");
        begynnMøtet();
        assertThat(side(MINA, modus)).contains("Avslutt møtet").contains("Mina Vollan");
        assertThat(side(STYRER, modus)).contains("Den som fører loggen, skriver referatet");
    }

    @Test
    void skal_la_to_som_begynner_samtidig_komme_i_samme_møte() throws Exception {
        List<MockHttpServletResponse> svar = samtidig(() -> send(MINA, post(modus).with(csrf())), () -> send(MINA, post(modus).with(csrf())));
        assertThat(svar.stream().map(MockHttpServletResponse::getRedirectedUrl).distinct()).hasSize(1);
        assertThat(mina.get("/saker/" + sak + "/moeter").innhold().get("kommende")).hasSize(1);
    }

    @Test
    void skal_skrive_referatet_vurdere_tiltakene_og_fullføre_evalueringen_på_én_gang() {
        String oppgave = tilEvaluering();
        begynnMøtet();
        assertThat(side(MINA, modus)).contains("Fullfør oppgaven når møtet avsluttes").contains("Hadde det ønsket effekt?");
        MockHttpServletResponse svar = send(MINA, avslutt(oppgave, UUID.randomUUID()));
        assertThat(svar.getStatus()).as(innhold(svar)).isEqualTo(302);
        assertThat(referater()).hasSize(1);
        assertThat(referater().get(0)).contains("Leken går bedre.", "Vi fortsetter til jul.", "Gjennomført. Noe effekt", "Mina, mor og far");
        assertThat(mina.get("/oppgaver/" + oppgave).innhold().get("status").asString()).isEqualTo("fullfoert");
        assertThat(vurderinger()).isEqualTo(1);
        assertThat(status()).isEqualTo("holdt");
        assertThat(side(MINA, "/saker/" + sak + "/logg")).contains("Leken går bedre.");
    }

    @Test
    void skal_gjøre_det_én_gang_når_det_samme_sendes_to_ganger_samtidig() throws Exception {
        String oppgave = tilEvaluering();
        begynnMøtet();
        UUID noekkel = UUID.randomUUID();
        List<MockHttpServletResponse> svar = samtidig(() -> send(MINA, avslutt(oppgave, noekkel)), () -> send(MINA, avslutt(oppgave, noekkel)));
        assertThat(svar.stream().map(MockHttpServletResponse::getStatus)).containsExactly(302, 302);
        assertThat(referater()).hasSize(1);
        assertThat(vurderinger()).isEqualTo(1);
    }

    @Test
    void skal_la_den_andre_av_to_beholde_det_hun_skrev_og_lagre_det_som_notat() throws Exception {
        String oppgave = tilEvaluering();
        begynnMøtet();
        List<MockHttpServletResponse> svar = samtidig(() -> send(MINA, avslutt(oppgave, UUID.randomUUID())),
                () -> send(MINA, avslutt(oppgave, UUID.randomUUID())));
        assertThat(svar.stream().map(MockHttpServletResponse::getStatus)).containsExactlyInAnyOrder(302, 409);
        MockHttpServletResponse nei = svar.stream().filter(s -> s.getStatus() == 409).findFirst().orElseThrow();
        assertThat(innhold(nei)).contains("Møtet er avsluttet.").contains("Leken går bedre.").contains("Lagre som notat");
        assertThat(referater()).hasSize(1);
        assertThat(vurderinger()).isEqualTo(1);
        assertThat(send(MINA, avslutt(oppgave, UUID.randomUUID()).param("som", "notat")).getStatus()).isEqualTo(302);
        assertThat(mina.get("/saker/" + sak + "/logg?slag=notat").innhold().get("poster")).hasSize(1);
    }

    @Test
    void skal_ikke_gjøre_noe_når_evalueringen_mangler_svar_og_beholde_alt_på_siden() {
        String oppgave = tilEvaluering();
        begynnMøtet();
        MockHttpServletResponse nei = send(MINA, post(modus + "/" + møte).with(csrf()).param("tekst", "Leken går bedre.").param("avtaler", "Videre.")
                .param("fullfoer." + oppgave, "ja").param("noekkel", UUID.randomUUID().toString()));
        assertThat(nei.getStatus()).isEqualTo(422);
        assertThat(innhold(nei)).contains("href=\"#samletVurdering." + oppgave + "\"").contains("Leken går bedre.");
        assertThat(referater()).isEmpty();
        assertThat(status()).isEqualTo("planlagt");
        assertThat(mina.get("/oppgaver/" + oppgave).innhold().get("status").asString()).isEqualTo("aapen");
        MockHttpServletResponse uten = send(MINA, post(modus + "/" + møte).with(csrf()).param("tekst", "Bare litt."));
        assertThat(uten.getStatus()).isEqualTo(422);
        assertThat(innhold(uten)).contains("href=\"#avtaler\"").contains("Bare litt.");
    }

    @Test
    void skal_ta_med_det_noen_alt_har_skrevet_i_oppgaven() {
        String oppgave = tilEvaluering();
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        mina.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("samarbeidet", "Godt samarbeid.")), Map.of("If-None-Match", "*"));
        begynnMøtet();
        assertThat(side(MINA, modus)).contains("Godt samarbeid.").contains("name=\"antallTjenester." + oppgave + "\"");
        assertThat(send(MINA, avslutt(oppgave, UUID.randomUUID())).getStatus()).isEqualTo(302);
        assertThat(side(MINA, "/saker/" + sak)).contains("Godt samarbeid.");
    }

    @Test
    void skal_la_oppgaven_stå_åpen_når_en_annen_har_den_eller_det_velges() {
        String oppgave = tilEvaluering();
        new ApiKlient(nett, STYRER).post("/oppgaver/" + oppgave + "/ta", null);
        begynnMøtet();
        String hos = mina.get("/oppgaver/" + oppgave).tekst("behandler");
        assertThat(side(MINA, modus)).contains(hos + " har oppgaven");
        assertThat(send(MINA, avslutt(oppgave, UUID.randomUUID())).getStatus()).isEqualTo(302);
        assertThat(mina.get("/oppgaver/" + oppgave).innhold().get("status").asString()).isEqualTo("aapen");
        assertThat(referater()).hasSize(1);
        assertThat(vurderinger()).as("tiltaket er likevel vurdert").isEqualTo(1);
    }

    @Test
    void skal_huske_det_som_skrives_bare_for_den_som_skriver_og_bare_i_møtet() {
        begynnMøtet();
        String noekkel = UUID.randomUUID().toString();
        assertThat(send(MINA, put(modus + "/" + møte + "/kladd/" + noekkel).with(csrf()).contentType("application/json")
                .content("{\"svar\": {\"tekst\": [\"Halvferdig møte.\"], \"samtykkeVist\": [\"ja\"]}}")).getStatus()).isEqualTo(204);
        assertThat(side(MINA, modus)).contains("Halvferdig møte.").contains("value=\"" + noekkel + "\"");
        assertThat(side(STYRER, modus)).doesNotContain("Halvferdig");
        assertThat(side(MINA, "/saker/" + sak + "/logg")).doesNotContain("Halvferdig");
        send(MINA, post(modus + "/" + møte).with(csrf()).param("noekkel", noekkel).param("tekst", "Hele møtet.").param("avtaler", "Greit."));
        assertThat(side(MINA, modus + "?moete=" + møte)).contains("Møtet er avsluttet.").doesNotContain("Halvferdig");
    }

    @Test
    void skal_ikke_slippe_til_den_som_bare_leser_eller_ikke_ser_saken() {
        begynnMøtet();
        MockHttpServletRequestBuilder hennes = post(modus + "/" + møte).with(csrf()).param("tekst", "x").param("avtaler", "y");
        assertThat(send(STYRER, hennes).getStatus()).isEqualTo(403);
        assertThat(send("skole.rektor", post(modus + "/" + møte).with(csrf()).param("tekst", "x").param("avtaler", "y")).getStatus()).isEqualTo(404);
        assertThat(send("skole.rektor", get(modus + "?moete=" + møte)).getStatus()).isEqualTo(404);
        assertThat(send("skole.rektor", put(modus + "/" + møte + "/kladd/" + UUID.randomUUID()).with(csrf()).contentType("application/json")
                .content("{\"svar\": {}}")).getStatus()).isEqualTo(404);
        String annen = mina.nySak();
        assertThat(send(MINA, get("/saker/" + annen + "/moete?moete=" + møte)).getStatus()).as("møtet hører til en annen sak").isEqualTo(404);
        assertThat(send(MINA, post("/saker/" + annen + "/moete/" + møte).with(csrf()).param("tekst", "x").param("avtaler", "y")).getStatus()).isEqualTo(404);
    }

    @Test
    void skal_gi_referatet_på_papir_med_plass_til_underskrifter() {
        begynnMøtet();
        assertThat(send(MINA, get("/saker/" + sak + "/moeter/" + møte + "/referat")).getStatus()).isEqualTo(404);
        send(MINA, post(modus + "/" + møte).with(csrf()).param("tekst", "Hele møtet.").param("avtaler", "Mor ringer.").param("samtykkeVist", "ja"));
        assertThat(side(MINA, "/saker/" + sak + "/moeter/" + møte + "/referat")).contains("Mor ringer.", "Underskrifter", "Mina Vollan",
                "Samtykket som gjelder, ble gått gjennom.");
    }

    private void begynnMøtet() {
        String videre = send(MINA, post(modus).with(csrf()).param("noekkel", UUID.randomUUID().toString())).getRedirectedUrl();
        møte = videre.substring(videre.lastIndexOf('=') + 1);
    }

    /** @return oppgaven der det evalueres, på nivå 1 med ett tiltak */
    private String tilEvaluering() {
        Saksgang gang = Saksgang.i(mina, sak).med(Map.of("tiltak", "En voksen starter leken.")).til("nivaa_1");
        for (int n = 0; n < 6 && !skjema(gang.oppgave()).path("id").asString("").startsWith("evaluering"); n++) {
            gang.fullfoer(Map.of());
        }
        return gang.oppgave();
    }

    private JsonNode skjema(String oppgave) {
        return mina.get("/oppgaver/" + oppgave).innhold().get("skjema");
    }

    private MockHttpServletRequestBuilder avslutt(String oppgave, UUID noekkel) {
        String tiltak = mina.get("/saker/" + sak + "/tiltak").innhold().at("/tiltak/0/tiltakId").asString();
        MockHttpServletRequestBuilder alt = post(modus + "/" + møte).with(csrf()).param("noekkel", noekkel.toString()).param("tekst", "Leken går bedre.")
                .param("avtaler", "Vi fortsetter til jul.").param("tilStede", "Mina, mor og far").param("barnetsStemme", "«Det er gøy.»")
                .param("gjennomfoert." + tiltak, "ja").param("effekt." + tiltak, "delvis").param("videre." + tiltak, "fortsette")
                .param("fullfoer." + oppgave, "ja");
        påkrevd(skjema(oppgave)).forEach((navn, verdi) -> alt.param(navn + "." + oppgave, verdi));
        return alt;
    }

    private static Map<String, String> påkrevd(JsonNode skjema) {
        Map<String, String> svar = new LinkedHashMap<>();
        for (JsonNode k : skjema.path("components")) {
            if (k.has("components") && !k.path("type").asString("").equals("dynamiclist") && !k.has("conditional")) {
                svar.putAll(påkrevd(k));
            } else if (k.at("/validate/required").asBoolean(false)) {
                svar.put(k.get("key").asString(), switch (k.get("type").asString()) {
                    case "number" -> "1";
                    case "radio", "select" -> "utfall".equals(k.get("key").asString()) ? "nye_tiltak" : k.at("/values/0/value").asString();
                    default -> "Vi har sett dette.";
                });
            }
        }
        return svar;
    }

    private List<String> referater() {
        return mina.get("/saker/" + sak + "/logg?slag=referat").innhold().get("poster").valueStream().map(p -> p.get("tekst").asString()).toList();
    }

    private int vurderinger() {
        return sql.sql("select count(*) from tiltaksvurdering where sak = cast(? as uuid)").param(sak).query(Integer.class).single();
    }

    private String status() {
        return mina.get("/saker/" + sak + "/moeter/" + møte).innhold().at("/moete/status").asString();
    }

    private String side(String bruker, String sti) {
        MockHttpServletResponse svar = send(bruker, get(sti));
        assertThat(svar.getStatus()).as(sti).isEqualTo(200);
        return innhold(svar);
    }

    private MockHttpServletResponse send(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).header("Accept", "text/html")).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String innhold(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<MockHttpServletResponse> samtidig(Callable<MockHttpServletResponse> en, Callable<MockHttpServletResponse> to) throws Exception {
        ExecutorService tråder = Executors.newFixedThreadPool(2);
        try {
            List<Future<MockHttpServletResponse>> svar = tråder.invokeAll(List.of(en, to));
            return List.of(svar.get(0).get(), svar.get(1).get());
        } finally {
            tråder.shutdown();
        }
    }
}
