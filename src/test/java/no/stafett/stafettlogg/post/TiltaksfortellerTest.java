package no.stafett.stafettlogg.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Det som skjer med tiltakene, planen og møtene, står i loggen én gang, på leserens språk. */
@Apptest
class TiltaksfortellerTest {

    @Autowired
    private MockMvc nett;
    private ApiKlient mina;
    private String sak;
    private Saksgang gang;

    @BeforeEach
    void meld() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        sak = mina.nySak();
        gang = Saksgang.i(mina, sak).til("nivaa_1");
        gang.fullfoer(Map.of());
    }

    @Test
    void skal_fortelle_om_et_tiltak_fra_det_ble_lagt_til_til_det_sluttet() {
        String tiltak = leggTil("Lesegruppe");
        JsonNode sett = mina.get("/saker/" + sak + "/tiltak/" + tiltak).innhold();
        krev(mina.post("/saker/" + sak + "/tiltak/" + tiltak + "/avslutt", Map.of("grunn", "Gruppa er full.")));
        assertThat(sett.isEmpty()).isFalse();
        assertThat(overskrifter()).containsExactly("«Lesegruppe»: avsluttet", "«Lesegruppe»: lagt til");
        assertThat(poster().get(0).get("tekst").asString()).isEqualTo("Gruppa er full.");
        assertThat(poster().get(0).get("forfatter").asString()).isEqualTo("Mina Vollan");
    }

    @Test
    void skal_være_ett_innlegg_når_det_skjer_flere_ting_med_tiltaket_i_samme_handling() {
        krev(mina.post("/saker/" + sak + "/tiltak", Map.of("tiltak", "Turgruppe", "ansvarlig", mina.get("/meg").tekst("personId"))));
        assertThat(overskrifter()).containsExactly("«Turgruppe»: lagt til, Mina Vollan ble spurt, tatt imot");
    }

    @Test
    void skal_leses_på_leserens_språk() throws Exception {
        leggTil("Lesegruppe");
        assertThat(side("nb")).contains("«Lesegruppe»: lagt til");
        assertThat(side("en")).contains("“Lesegruppe”: added");
    }

    @Test
    void skal_bare_ha_planens_eget_innlegg_når_planen_leveres_med_tiltak() {
        lagPlan(List.of(Map.of("tiltak", "Lesegruppe"), Map.of("tiltak", "Turgruppe"), Map.of("tiltak", "Lekegruppe")));
        assertThat(poster()).hasSize(1);
        assertThat(poster().get(0).get("felter").toString()).contains("Lesegruppe", "Turgruppe", "Lekegruppe");
    }

    @Test
    void skal_ikke_stå_at_hvert_tiltak_tok_slutt_da_saken_gjorde_det() {
        leggTil("Lesegruppe");
        gang.fullfoer(Map.of());
        gang.tilBeslutning();
        krev(gang.fullfoer(Map.of("utfall", "avslutt", "avslutningsgrunn", "maal_naadd")));
        assertThat(overskrifter()).noneMatch(o -> o != null && o.contains("avsluttet"));
    }

    @Test
    void skal_stå_at_det_er_kalt_inn_til_et_møte() {
        krev(mina.post("/saker/" + sak + "/moeter", Map.of("slag", "samarbeidsmoete", "formaal", "Snakke sammen.", "start", "2040-01-02T10:00:00Z",
                "slutt", "2040-01-02T11:00:00Z")));
        JsonNode post = mina.get("/saker/" + sak + "/logg?slag=moete").innhold().at("/poster/0");
        assertThat(post.get("overskrift").asString()).startsWith("Innkalling: Samarbeidsmøte");
        assertThat(post.get("tekst").asString()).as("formålet står i innkallingen").isEmpty();
    }

    @Test
    void skal_ikke_deles_med_foresatte_før_noen_sier_det() {
        leggTil("Lesegruppe");
        assertThat(poster()).allSatisfy(p -> {
            assertThat(p.get("synligForForesatt").asBoolean()).isFalse();
            assertThat(p.get("kanEndres").asBoolean()).isFalse();
        });
    }

    private String leggTil(String tiltak) {
        ApiKlient.Svar svar = mina.post("/saker/" + sak + "/tiltak", Map.of("tiltak", tiltak));
        krev(svar);
        return svar.tekst("tiltakId");
    }

    private void lagPlan(List<Map<String, String>> tiltak) {
        String id = gang.oppgave();
        mina.post("/oppgaver/" + id + "/ta", null);
        Map<String, Object> svar = new HashMap<>(Map.of("maal", "Med i lek.", "evalueringsdato",
                mina.get("/demo/klokke").tekst("naa").substring(0, 3) + "9-01-15", "tiltak", tiltak));
        krev(mina.post("/oppgaver/" + id + "/fullfoer", Map.of("svar", svar)));
    }

    private List<JsonNode> poster() {
        return mina.get("/saker/" + sak + "/logg?slag=tiltak").innhold().get("poster").valueStream().toList();
    }

    private String side(String språk) throws Exception {
        return nett.perform(get("/saker/" + sak + "/logg").cookie(new Cookie("spraak", språk)).with(httpBasic("barnehage.ansatt", "stafett")))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> overskrifter() {
        return poster().stream().map(p -> p.get("overskrift").asString()).toList();
    }

    private static void krev(ApiKlient.Svar svar) {
        assertThat(svar.status()).as(svar.innhold().toString()).isBetween(200, 299);
    }
}
