package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Oppgaver gjennom API-et: gode svar på god og dårlig bruk, og ingenting endret av den dårlige. */
@Apptest
class OppgaveApiTest {

    private static final Map<String, Object> GODT = Map.of("svar", Map.of("hva", "Ada leker lite.", "akuttSjekk", "nei"));

    @Autowired
    private MockMvc nett;
    private ApiKlient mina;
    private ApiKlient kollega;
    private String sak;
    private String oppgave;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        kollega = new ApiKlient(nett, "barnehage.ansatt01");
        sak = mina.nySak();
        oppgave = mina.oppgave(sak);
    }

    @Test
    void skal_gi_neste_trinn_naar_en_oppgave_fullfoeres() {
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        ApiKlient.Svar svar = mina.post("/oppgaver/" + oppgave + "/fullfoer", GODT);
        assertThat(svar.status()).isEqualTo(200);
        assertThat(svar.innhold().get("neste").get(0).get("trinn").asString()).isEqualTo("0.2");
        assertThat(svar.innhold().get("neste").get(0).get("kanTasAvMeg").asBoolean()).isTrue();
    }

    @Test
    void skal_ha_det_som_ble_meldt_som_utkast_i_foerste_oppgave() {
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(mina.get("/oppgaver/" + oppgave).innhold().at("/utkast/svar/hva").asString())
                .isEqualTo("Ada leker lite med de andre.");
    }

    @Test
    void skal_ikke_vise_utkastet_til_en_kollega_som_ikke_har_tatt_oppgaven() {
        assertThat(kollega.get("/oppgaver/" + oppgave).innhold().get("utkast").isNull()).isTrue();
    }

    @Test
    void skal_si_hvem_som_har_oppgaven_naar_den_er_tatt() {
        kollega.post("/oppgaver/" + oppgave + "/ta", null);
        ApiKlient.Svar svar = mina.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(svar.status()).isEqualTo(409);
        assertThat(svar.tekst("behandler")).isEqualTo("Kollega 01");
    }

    @Test
    void skal_ikke_kunne_fullfoere_en_annens_oppgave() {
        kollega.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(mina.post("/oppgaver/" + oppgave + "/fullfoer", GODT).status()).isEqualTo(409);
        assertThat(mina.oppgave(sak)).isEqualTo(oppgave);
    }

    @Test
    void skal_ikke_kunne_fullfoere_en_oppgave_som_ikke_er_tatt() {
        assertThat(mina.post("/oppgaver/" + oppgave + "/fullfoer", GODT).tekst("kode")).isEqualTo("oppgave_ikke_tatt");
    }

    @Test
    void skal_bli_ledig_igjen_naar_den_legges_tilbake() {
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        mina.post("/oppgaver/" + oppgave + "/legg-tilbake", null);
        assertThat(kollega.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
    }

    @Test
    void skal_gi_samme_svar_uten_ny_virkning_naar_det_samme_sendes_to_ganger() {
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        String noekkel = UUID.randomUUID().toString();
        ApiKlient.Svar foerst = mina.post("/oppgaver/" + oppgave + "/fullfoer", GODT, noekkel);
        ApiKlient.Svar igjen = mina.post("/oppgaver/" + oppgave + "/fullfoer", GODT, noekkel);
        assertThat(igjen.status()).isEqualTo(200);
        assertThat(igjen.innhold()).isEqualTo(foerst.innhold());
    }

    @Test
    void skal_si_at_oppgaven_er_ferdig_naar_den_fullfoeres_paa_nytt() {
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        mina.post("/oppgaver/" + oppgave + "/fullfoer", GODT);
        ApiKlient.Svar igjen = mina.post("/oppgaver/" + oppgave + "/fullfoer", GODT);
        assertThat(igjen.status()).isEqualTo(409);
        assertThat(igjen.tekst("kode")).isEqualTo("oppgave_ferdig");
    }

    @Test
    void skal_avvise_samme_noekkel_med_annet_innhold() {
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        String noekkel = UUID.randomUUID().toString();
        mina.post("/oppgaver/" + oppgave + "/fullfoer", GODT, noekkel);
        assertThat(mina.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", Map.of("hva", "annet")), noekkel).tekst("kode"))
                .isEqualTo("noekkel_brukt");
    }

    @Test
    void skal_vise_den_andres_tekst_naar_utkastet_er_endret() {
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        mina.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("hva", "først")), Map.of("If-Match", "\"1\""));
        ApiKlient.Svar svar = mina.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("hva", "etterpå")), Map.of("If-Match", "\"1\""));
        assertThat(svar.status()).isEqualTo(412);
        assertThat(svar.innhold().at("/svar/hva").asString()).isEqualTo("først");
    }

    @Test
    void skal_aldri_kontrollere_et_utkast_mot_skjemaet() {
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(mina.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("akuttSjekk", "kanskje")), Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void skal_ikke_lagre_noe_som_ligger_ved_siden_av_utkastet() {
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        ApiKlient.Svar svar = mina.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("hva", "noe"), "tull", 2), Map.of());
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0").toString()).contains("tull").contains("ukjent_felt");
    }
}
