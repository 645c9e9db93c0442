package no.stafett.stafettlogg.sperre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** En sak med adressesperre finnes bare for dem som er klarert, på hver side, i hver liste og i API-et (SEC-30). */
@Apptest
class AdressesperreTest extends Sperreproeve {

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

    /** Oppgaven hun skulle klareres for, ble gjort mens siden sto åpen. */
    @Test
    void skal_beholde_det_som_er_krysset_av_når_en_av_dem_ikke_kan_klareres_lenger() throws Exception {
        String kollega = id(som("barnehage.ansatt44"));
        MockHttpServletResponse svar = side("barnehage.ansatt", post("/saker/" + sak.sakId() + "/adressesperre").param("grad", "fortrolig")
                .param("klarerte", kollega, id(som("b.leder"))).param("noekkel", UUID.randomUUID().toString()));
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("kan ikke klareres").containsPattern("value=\"fortrolig\"[^>]*checked")
                .containsPattern("value=\"" + kollega + "\"[^>]*checked");
        assertThat(som("barnehage.ansatt44").get(sti).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_klarere_noen_uten_noe_med_saken_å_gjøre() {
        ApiKlient.Svar svar = sperr(mina, id(som("b.leder")));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(mina.get(sti + "/adressesperre").innhold().path("klarerte").isEmpty()).isTrue();
    }

    private static String ta(ApiKlient den, String nummer) {
        return den.post("/noedtilganger", Map.of("saksnummer", nummer, "begrunnelse", "Barnet er hos oss nå, og ingen svarer."))
                .innhold().toString();
    }
}
