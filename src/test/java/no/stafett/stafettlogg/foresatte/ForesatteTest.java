package no.stafett.stafettlogg.foresatte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksferd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Hvem som er foresatt, kan endre seg mens saken går; samtykket følger dem som har foreldreansvar nå. */
@Apptest
class ForesatteTest {

    @Autowired
    private MockMvc nett;
    private ApiKlient mina;
    private ApiKlient ppt;
    private Saksferd sak;
    private String sti;

    @BeforeEach
    void meld() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        ppt = new ApiKlient(nett, "ppt.ansatt");
        sak = Saksferd.meld(navn -> new ApiKlient(nett, navn), List.of("barnehage.ansatt", "barnehage.styrer", "ppt.ansatt"));
        sti = "/saker/" + sak.sakId() + "/foresatte";
    }

    private void slippInnPpt() {
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt"), "samtykkerNavn", "Mor Lindås", "relasjon", "mor"));
        sak.gjør("trinn_2_1", Map.of("mottaker", mina.enhetI("ppt")));
        sak.gjør("trinn_in_1", Map.of("godtatt", "ja"));
        assertThat(ppt.get("/saker/" + sak.sakId()).status()).isEqualTo(200);
    }

    private static Map<String, Object> far(boolean ansvar) {
        return Map.of("navn", "Far Lindås", "relasjon", "Far", "foreldreansvar", ansvar);
    }

    private JsonNode den(String navn) {
        return mina.get(sti).innhold().valueStream().filter(f -> f.get("navn").asString().equals(navn)).findFirst().orElseThrow();
    }

    private MockHttpServletResponse side(MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic("barnehage.ansatt", "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** En far som må si ja, og ikke har gjort det: PPT ser ikke saken før han gjør det. */
    @Test
    void skal_lukke_for_de_andre_når_en_til_må_samtykke() {
        slippInnPpt();
        assertThat(mina.post(sti, far(true)).status()).isEqualTo(201);
        assertThat(ppt.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
        assertThat(sak.venter()).contains("trinn_sb_1");
    }

    @Test
    void skal_ikke_lukke_når_den_nye_er_uten_foreldreansvar() {
        slippInnPpt();
        mina.post(sti, far(false));
        assertThat(ppt.get("/saker/" + sak.sakId()).status()).isEqualTo(200);
    }

    /** Det den som ikke er foresatt lenger, sa, teller ikke: hennes ja åpner ikke. */
    @Test
    void skal_ikke_bygge_på_det_en_tidligere_foresatt_sa() {
        slippInnPpt();
        mina.post(sti + "/" + den("Mor Lindås").get("foresattId").asString() + "/avslutt", null);
        assertThat(ppt.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
        assertThat(den("Mor Lindås").get("til").isNull()).isFalse();
    }

    @Test
    void skal_beholde_det_som_sto_når_noe_rettes_og_si_fra_når_en_annen_rettet() throws Exception {
        JsonNode mor = den("Mor Lindås");
        String id = mor.get("foresattId").asString();
        Map<String, Object> rettet = Map.of("navn", "Eva Lindås", "relasjon", "Mor", "foreldreansvar", true, "versjon", 1);
        assertThat(mina.put(sti + "/" + id, rettet, Map.of()).status()).isEqualTo(200);
        assertThat(den("Eva Lindås").get("versjon").asInt()).isEqualTo(2);
        assertThat(mina.put(sti + "/" + id, Map.of("navn", "Anna Lindås", "relasjon", "Mor", "foreldreansvar", true, "versjon", 1), Map.of()).status()).isEqualTo(409);
        String siden = side(get("/saker/" + sak.sakId() + "/foresatte")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(siden).contains("Eva Lindås", "Mor Lindås", "Det som sto før (1)");
    }

    @Test
    void skal_kunne_gjøres_på_siden_og_ta_vare_på_det_som_er_skrevet() throws Exception {
        String her = "/saker/" + sak.sakId() + "/foresatte";
        MockHttpServletResponse feil = side(post(her).param("navn", " ").param("relasjon", "Far").param("foreldreansvar", "true"));
        assertThat(feil.getStatus()).isEqualTo(422);
        assertThat(feil.getContentAsString(StandardCharsets.UTF_8)).contains("Skriv navnet.");
        String nøkkel = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(side(post(her).param("navn", "Jo Lindås").param("relasjon", "Far").param("noekkel", nøkkel)).getStatus()).isEqualTo(302);
        }
        assertThat(mina.get(sti).innhold().valueStream().filter(f -> f.get("navn").asString().equals("Jo Lindås"))).hasSize(1);
        String id = den("Jo Lindås").get("foresattId").asString();
        side(post(her + "/" + id + "/avslutt"));
        assertThat(den("Jo Lindås").get("til").isNull()).isFalse();
        assertThat(side(get("/saker/" + sak.sakId())).getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Jo Lindås");
        side(post(her + "/" + id + "/ta-inn-igjen"));
        assertThat(den("Jo Lindås").get("til").isNull()).isTrue();
    }

    /** Tiltaket hjemme kan ikke stå igjen hos en som ikke er foresatt lenger. */
    @Test
    void skal_gi_tiltaket_hjemme_tilbake_når_den_foresatte_er_ute() {
        String mor = den("Mor Lindås").get("foresattId").asString();
        mina.post("/saker/" + sak.sakId() + "/tiltak", Map.of("tiltak", "Lese sammen", "ansvarlig", "foresatt:" + mor));
        assertThat(mina.get("/saker/" + sak.sakId() + "/tiltak").innhold().toString()).contains("Lese sammen", "Mor Lindås");
        mina.post(sti + "/" + mor + "/avslutt", null);
        assertThat(mina.get("/saker/" + sak.sakId() + "/tiltak").innhold().at("/tiltak/0/status").asString()).isEqualTo("uten_ansvarlig");
    }

    @Test
    void skal_bare_endres_av_den_som_fører_loggen_og_lederen() {
        slippInnPpt();
        assertThat(ppt.get(sti).status()).isEqualTo(200);
        assertThat(ppt.post(sti, far(false)).status()).isEqualTo(403);
        assertThat(new ApiKlient(nett, "skole.ansatt").post(sti, far(false)).status()).isEqualTo(404);
        assertThat(new ApiKlient(nett, "barnehage.styrer").post(sti, far(false)).status()).isEqualTo(201);
    }
}
