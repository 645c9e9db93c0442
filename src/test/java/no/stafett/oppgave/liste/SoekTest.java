package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Søket: treffer det lista viser, navn bare i saker man ser, og tåler en skrivefeil. */
@Apptest
class SoekTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;
    private ApiKlient kollega;
    private String sak;
    private String oppgave;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        kollega = new ApiKlient(nett, "barnehage.ansatt09");
        sak = mina.post("/saker", undring()).tekst("sakId");
        oppgave = mina.oppgave(sak);
        sql.sql("update oppgave set frist = date '2019-01-01' where id = ?").param(oppgave).update();
    }

    private Map<String, Object> undring() {
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(mina.enhet()));
        undring.put("person", Map.of("fornavn", "Quirina", "etternavn", "Xanthopoulos", "foedselsdato", "2020-05-04"));
        return undring;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quirina", "qui", "xan", "Xanthopoulos", "Quirna", "Xantopoulos", "quirina xan"})
    void skal_finne_navnet_for_den_som_ser_saken(String soekt) {
        assertThat(treff(mina, "ledige", soekt)).contains(oppgave);
        assertThat(treff(mina, "enheten", soekt)).contains(oppgave);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quirina", "xan", "Xantopoulos"})
    void skal_ikke_finne_navnet_for_den_som_bare_kan_ta_oppgaven(String soekt) {
        assertThat(treff(kollega, "ledige", "QX")).contains(oppgave);
        assertThat(treff(kollega, "ledige", soekt)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quirina", "qui", "Xantopoulos"})
    void skal_ikke_finne_navnet_når_det_står_åpent_i_adressen(String soekt) {
        assertThat(treffÅpent(mina, "ledige", soekt)).isEmpty();
    }

    @Test
    void skal_finne_nummer_tittel_og_initialer_også_når_de_står_åpent_i_adressen() {
        String tittel = mina.get("/oppgaver/" + oppgave).tekst("tittel");
        for (String soekt : List.of(mina.get("/saker/" + sak).tekst("saksnummer"), tittel.split(" ")[0], "qx")) {
            assertThat(treffÅpent(kollega, "ledige", soekt)).as(soekt).contains(oppgave);
        }
    }

    @Test
    void skal_si_nei_til_et_søk_som_er_låst_for_en_annen_eller_er_endret() {
        String hennes = kollega.laast("Quirina");
        String mitt = mina.laast("Quirina");
        String endret = mitt.substring(0, 9) + (mitt.charAt(9) == 'A' ? 'B' : 'A') + mitt.substring(10);
        assertThat(kollega.get("/oppgaver?soek=" + hennes).status()).isEqualTo(200);
        assertThat(mina.get("/oppgaver?soek=" + hennes).status()).isEqualTo(422);
        assertThat(mina.get("/oppgaver?soek=" + endret).status()).isEqualTo(422);
        assertThat(mina.get("/oppgaver/puls?soek=" + hennes).status()).isEqualTo(422);
        assertThat(mina.get("/saker?soek=" + hennes).status()).isEqualTo(422);
    }

    @Test
    void skal_finne_saksnummeret_også_når_bare_noe_av_det_er_skrevet() {
        String nummer = mina.get("/saker/" + sak).tekst("saksnummer");
        assertThat(treff(kollega, "ledige", nummer)).containsExactly(oppgave);
        assertThat(treff(kollega, "ledige", nummer.substring(3))).contains(oppgave);
    }

    @Test
    void skal_finne_trinnet_også_med_en_skrivefeil() {
        String tittel = mina.get("/oppgaver/" + oppgave).tekst("tittel");
        String ord = Stream.of(tittel.split(" ")).filter(o -> o.length() > 5).findFirst().orElseThrow();
        assertThat(treff(mina, "ledige", ord.substring(0, 3))).contains(oppgave);
        assertThat(treff(mina, "ledige", ord.substring(0, 3) + ord.substring(4))).contains(oppgave);
    }

    @Test
    void skal_ikke_finne_initialene_i_koordinatorens_oppgaver() {
        sql.sql("update oppgave set roller = '{koordinator}' where id = ?").param(oppgave).update();
        assertThat(treff(kollega, "ledige", "QX")).doesNotContain(oppgave);
    }

    @Test
    void skal_ikke_finne_initialene_eller_navnet_der_det_er_en_adressesperre() {
        assertThat(treff(mina, "ledige", "QX")).contains(oppgave);
        mina.post("/saker/" + sak + "/adressesperre", Map.of("grad", "fortrolig", "klarerte", List.of()));
        assertThat(treff(mina, "ledige", mina.get("/saker/" + sak).tekst("saksnummer"))).as("hun er klarert").contains(oppgave);
        assertThat(treff(mina, "ledige", "QX")).doesNotContain(oppgave);
        assertThat(treff(mina, "ledige", "Quirina")).doesNotContain(oppgave);
    }

    @Test
    void skal_følge_fanen_og_de_andre_filtrene() {
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(treff(mina, "mine", "Quirina")).contains(oppgave);
        assertThat(treff(mina, "ledige", "Quirina")).doesNotContain(oppgave);
        assertThat(treff(mina, "mine&nivaa=3", "Quirina")).doesNotContain(oppgave);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quirina", "QX", "und", "ingentingheterdette"})
    void skal_telle_det_samme_som_den_viser(String soekt) {
        for (String fane : List.of("mine", "ledige", "enheten")) {
            ApiKlient.Svar side = mina.get("/oppgaver?antall=100&fane=" + fane + "&soek=" + mina.laast(soekt));
            if (side.innhold().path("neste").asString("").isEmpty()) {
                assertThat(side.innhold().get("totalt").asInt()).as(fane).isEqualTo(side.innhold().get("oppgaver").size());
            }
        }
    }

    private static List<String> treff(ApiKlient hvem, String fane, String soekt) {
        return treffÅpent(hvem, fane, hvem.laast(soekt));
    }

    private static List<String> treffÅpent(ApiKlient hvem, String fane, String iAdressen) {
        ApiKlient.Svar svar = hvem.get("/oppgaver?antall=100&fane=" + fane + "&soek=" + URLEncoder.encode(iAdressen, StandardCharsets.UTF_8));
        assertThat(svar.status()).isEqualTo(200);
        return svar.innhold().get("oppgaver").valueStream().map(rad -> rad.get("oppgaveId").asString()).toList();
    }
}
