package no.stafett.stafettlogg.sperre;

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

/** En sak med adressesperre finnes bare for dem som er klarert, på hver side, i hver liste og i API-et (SEC-30). */
@Apptest
class AdressesperreTest {

    @Autowired
    private MockMvc nett;
    private ApiKlient mina;
    private ApiKlient styrer;
    private ApiKlient ppt;
    private Saksferd sak;
    private String sti;

    @BeforeEach
    void meld() {
        mina = som("barnehage.ansatt");
        styrer = som("barnehage.styrer");
        ppt = som("ppt.ansatt");
        sak = Saksferd.meld(this::som, List.of("barnehage.ansatt", "barnehage.styrer", "ppt.ansatt"));
        sti = "/saker/" + sak.sakId();
    }

    private ApiKlient som(String navn) {
        return new ApiKlient(nett, navn);
    }

    private void tilNivaa2() {
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt")));
        sak.gjør("trinn_2_1", Map.of("mottaker", mina.enhetI("ppt")));
        sak.gjør("trinn_in_1", Map.of("godtatt", "ja"));
    }

    private ApiKlient.Svar sperr(ApiKlient den, String... klarerte) {
        return den.post(sti + "/adressesperre", Map.of("grad", "strengt_fortrolig", "klarerte", List.of(klarerte)));
    }

    private static String id(ApiKlient den) {
        return den.get("/meg").tekst("personId");
    }

    private MockHttpServletResponse side(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String tekst(String bruker, MockHttpServletRequestBuilder forespørsel) throws Exception {
        return side(bruker, forespørsel).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void skal_stenge_ute_den_som_er_med_men_ikke_er_klarert() throws Exception {
        tilNivaa2();
        assertThat(ppt.get(sti).status()).isEqualTo(200);
        assertThat(sperr(mina).status()).isEqualTo(200);
        assertThat(ppt.get(sti).status()).isEqualTo(404);
        assertThat(side("ppt.ansatt", get("/saker/" + sak.sakId())).getStatus()).isEqualTo(404);
        assertThat(mina.get(sti).status()).isEqualTo(200);
        assertThat(styrer.get(sti).status()).isEqualTo(200);
        assertThat(som("ppt.leder").get(sti).status()).isEqualTo(200);
        String nummer = mina.get(sti).tekst("saksnummer");
        for (String liste : List.of("/saker", "/oppgaver?fane=ledige", "/oppgaver?fane=enheten", "/oppgaver?fane=mine", "/oppgaver?fane=fullfoert", "/")) {
            assertThat(tekst("ppt.ansatt", get(liste))).as(liste).doesNotContain(nummer);
        }
    }

    @Test
    void skal_slippe_inn_den_som_klareres_og_ut_den_som_ikke_er_det_lenger() {
        tilNivaa2();
        sperr(styrer, id(ppt));
        assertThat(ppt.get(sti).status()).isEqualTo(200);
        assertThat(styrer.post(sti + "/adressesperre/klareringer/" + id(ppt) + "/trekk", null).status()).isEqualTo(200);
        assertThat(ppt.get(sti).status()).isEqualTo(404);
    }

    /** Ingenting blir liggende hos en som ikke lenger ser det. */
    @Test
    void skal_gjøre_det_hun_hadde_ledig_for_de_andre() {
        String oppgave = mina.oppgave(sak.sakId());
        ApiKlient kollega = som("barnehage.ansatt44");
        assertThat(kollega.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
        sperr(mina);
        assertThat(kollega.get("/oppgaver/" + oppgave).status()).isEqualTo(404);
        assertThat(kollega.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(404);
        assertThat(mina.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
    }

    /** En kollega som ikke er med, kan klareres for å ta over en oppgave; det gir henne ikke saken før hun tar den. */
    @Test
    void skal_kunne_klarere_en_kollega_til_en_oppgave() {
        String oppgave = mina.oppgave(sak.sakId());
        ApiKlient kollega = som("barnehage.ansatt44");
        sperr(mina, id(kollega));
        assertThat(kollega.get(sti).status()).isEqualTo(404);
        assertThat(kollega.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
        assertThat(kollega.get(sti).status()).isEqualTo(200);
    }

    @Test
    void skal_gi_tiltaket_tilbake_når_den_ansvarlige_ikke_er_klarert() {
        tilNivaa2();
        sak.gjør("trinn_2_2", Map.of());
        mina.post(sti + "/tiltak", Map.of("tiltak", "Lesegruppe", "ansvarlig", id(ppt)));
        assertThat(mina.get(sti + "/tiltak").innhold().toString()).contains("Lesegruppe", id(ppt));
        sperr(mina);
        assertThat(mina.get(sti + "/tiltak").innhold().toString()).contains("Lesegruppe").doesNotContain(id(ppt));
    }

    @Test
    void skal_ikke_kunne_åpnes_med_nødtilgang() {
        String nummer = mina.get(sti).tekst("saksnummer");
        sperr(mina);
        ApiKlient siv = som("helse.ansatt");
        assertThat(ta(siv, nummer)).isEqualTo(ta(siv, "2026-999999")).contains("ukjent_sak");
        assertThat(siv.get(sti).status()).isEqualTo(404);
    }

    private static String ta(ApiKlient den, String nummer) {
        return den.post("/noedtilganger", Map.of("saksnummer", nummer, "begrunnelse", "Barnet er hos oss nå, og ingen svarer."))
                .innhold().toString();
    }

    @Test
    void skal_stenge_også_den_som_alt_har_nødtilgang() {
        ApiKlient siv = som("helse.ansatt");
        ta(siv, mina.get(sti).tekst("saksnummer"));
        assertThat(siv.get(sti).status()).isEqualTo(200);
        sperr(mina);
        assertThat(siv.get(sti).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_vise_initialene_i_listene_til_dem_som_ser_den() throws Exception {
        sak.gjør("trinn_0_1", Map.of());
        sperr(mina);
        assertThat(mina.get("/saker").innhold().valueStream().filter(rad -> rad.path("sakId").asString().equals(sak.sakId())))
                .allSatisfy(rad -> assertThat(rad.path("initialer").asString()).isEqualTo("••")).hasSize(1);
        assertThat(mina.get("/oppgaver?fane=fullfoert&antall=100").innhold().get("oppgaver").valueStream().filter(rad -> rad.path("sakId").asString().equals(sak.sakId())))
                .allSatisfy(rad -> assertThat(rad.path("initialer").asString()).isEqualTo("••")).hasSize(1);
        assertThat(tekst("barnehage.ansatt", get("/saker/" + sak.sakId()))).contains("Strengt fortrolig adresse.", "Ledere i Solstua barnehage");
    }

    @Test
    void skal_ikke_miste_den_som_har_ansvaret() {
        tilNivaa2();
        sperr(styrer);
        assertThat(mina.get(sti).status()).isEqualTo(200);
        ApiKlient.Svar nei = styrer.post(sti + "/adressesperre/klareringer/" + id(mina) + "/trekk", null);
        assertThat(nei.status()).isEqualTo(409);
        assertThat(mina.get(sti).status()).isEqualTo(200);
    }

    @Test
    void skal_bare_tilby_pinnen_til_dem_som_er_klarert() throws Exception {
        tilNivaa2();
        sak.gjør("trinn_2_2", Map.of());
        assertThat(tekst("barnehage.ansatt", get("/saker/" + sak.sakId() + "/stafett"))).contains(id(ppt));
        sperr(mina);
        assertThat(tekst("barnehage.ansatt", get("/saker/" + sak.sakId() + "/stafett"))).doesNotContain(id(ppt)).contains(id(styrer));
    }

    /** Holderen må kunne se sin egen sak; den som ikke er klarert, tilbys ikke i planen, og kan ikke velges. */
    @Test
    void skal_ikke_gi_pinnen_i_planen_til_en_som_ikke_er_klarert() {
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_1"));
        sak.gjør("trinn_1_1", Map.of());
        sperr(mina);
        String kollega = id(som("barnehage.ansatt44"));
        String plan = mina.oppgave(sak.sakId());
        mina.post("/oppgaver/" + plan + "/ta", null);
        assertThat(mina.get("/oppgaver/" + plan).innhold().at("/inndata/personer").toString()).contains(id(mina)).doesNotContain(kollega);
        assertThat(mina.post("/oppgaver/" + plan + "/fullfoer", Map.of("svar", Map.of("maal", "x", "evalueringsdato", "2037-08-10",
                "tiltak", List.of(Map.of("tiltak", "x")), "stafettholder", kollega))).status()).isEqualTo(422);
    }

    /** PPT er invitert, men ingen der er klarert ennå; stafettholderen får vite det på forsiden. */
    @Test
    void skal_si_fra_når_ingen_kan_ta_en_oppgave() throws Exception {
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sperr(mina);
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt")));
        sak.gjør("trinn_2_1", Map.of("mottaker", mina.enhetI("ppt")));
        String nummer = mina.get(sti).tekst("saksnummer");
        assertThat(tekst("barnehage.styrer", get("/"))).contains("Ingen kan ta disse", nummer);
        sperr(mina, id(ppt));
        assertThat(tekst("barnehage.styrer", get("/"))).doesNotContain("/saker/" + sak.sakId() + "\">Svar på invitasjonen");
        assertThat(tekst("ppt.ansatt", get("/oppgaver?fane=ledige&antall=100"))).contains(nummer);
    }

    @Test
    void skal_være_åpen_igjen_når_sperren_er_opphevet() {
        tilNivaa2();
        sperr(mina);
        assertThat(mina.post(sti + "/adressesperre/opphev", Map.of("grunn", "Ikke lenger nødvendig")).tekst("grad")).isIn("", "null");
        assertThat(ppt.get(sti).status()).isEqualTo(200);
        sperr(mina);
        assertThat(ppt.get(sti).status()).isEqualTo(404);
    }

    @Test
    void skal_si_hvem_som_er_med_og_ikke_slippe_til_andre_på_siden() throws Exception {
        tilNivaa2();
        String siden = tekst("barnehage.ansatt", get("/saker/" + sak.sakId() + "/adressesperre"));
        assertThat(siden).contains("Er med i saken nå", id(ppt), "Ledere som ser saken");
        assertThat(side("ppt.ansatt", get("/saker/" + sak.sakId() + "/adressesperre")).getStatus()).isEqualTo(403);
        assertThat(side("barnehage.ansatt", post("/saker/" + sak.sakId() + "/adressesperre").param("grad", "tull")).getStatus()).isEqualTo(422);
        assertThat(side("barnehage.ansatt", post("/saker/" + sak.sakId() + "/adressesperre").param("grad", "fortrolig").param("klarerte", id(ppt))
                .param("noekkel", UUID.randomUUID().toString())).getRedirectedUrl()).isEqualTo("/saker/" + sak.sakId());
        assertThat(ppt.get(sti).status()).isEqualTo(200);
        side("barnehage.styrer", post("/saker/" + sak.sakId() + "/adressesperre").param("grad", "fortrolig").param("foer", id(ppt))
                .param("noekkel", UUID.randomUUID().toString()));
        assertThat(ppt.get(sti).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_klarere_noen_uten_noe_med_saken_å_gjøre() {
        ApiKlient.Svar svar = sperr(mina, id(som("b.leder")));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(mina.get(sti + "/adressesperre").innhold().path("klarerte").isEmpty()).isTrue();
    }
}
