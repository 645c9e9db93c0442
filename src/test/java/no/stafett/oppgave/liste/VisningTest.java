package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Lagrede utvalg: egne og delte, med tall for den som ser dem, og bare i hendene på dem de hører til. */
@Apptest
class VisningTest {

    private static final String VISNINGER = "/oppgaver/visninger";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private UserDetailsService brukere;
    private ApiKlient mina;
    private ApiKlient kollega;
    private ApiKlient leder;
    private ApiKlient utenfor;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        kollega = new ApiKlient(nett, "barnehage.ansatt08");
        leder = new ApiKlient(nett, "barnehage.styrer");
        utenfor = new ApiKlient(nett, "skole.ansatt");
    }

    @AfterEach
    void rydd() {
        sql.sql("delete from oppgavevisning").update();
    }

    @Test
    void skal_vise_et_eget_utvalg_bare_for_den_som_lagret_det() {
        String id = lagre("Mitt", "fane=ledige&nivaa=0", null);
        assertThat(ider(mina)).contains(id);
        assertThat(ider(kollega)).doesNotContain(id);
        assertThat(ider(leder)).doesNotContain(id);
    }

    @Test
    void skal_vise_et_delt_utvalg_for_dem_som_arbeider_i_enheten() {
        String id = lagre("Vårt", "fane=enheten", mina.enhet());
        assertThat(ider(kollega)).contains(id);
        assertThat(ider(leder)).contains(id);
        assertThat(ider(utenfor)).doesNotContain(id);
    }

    @Test
    void skal_ha_tallet_til_den_som_ser_det() {
        mina.nySak();
        lagre("Ledige på nivå 0", "fane=ledige&nivaa=0&sorter=alder", mina.enhet());
        assertThat(List.of(mina, kollega, leder)).allSatisfy(hvem -> assertThat(hvem.get(VISNINGER).innhold().at("/0/antall").asLong())
                .isEqualTo(hvem.get("/oppgaver?fane=ledige&nivaa=0").innhold().get("totalt").asLong()));
        assertThat(mina.get(VISNINGER).innhold().at("/0/antall").asLong()).isPositive();
    }

    @Test
    void skal_bare_kunne_endres_av_den_som_lagret_det() {
        String id = lagre("Vårt", "fane=enheten", mina.enhet());
        Map<String, Object> nytt = oenske("Nytt navn", "fane=mine", mina.enhet());
        assertThat(kollega.post(VISNINGER + "/" + id + "/endre", nytt).status()).isEqualTo(403);
        assertThat(leder.post(VISNINGER + "/" + id + "/endre", nytt).status()).isEqualTo(403);
        assertThat(utenfor.post(VISNINGER + "/" + id + "/endre", nytt).status()).isEqualTo(404);
        assertThat(mina.post(VISNINGER + "/" + id + "/endre", nytt).tekst("navn")).isEqualTo("Nytt navn");
    }

    @Test
    void skal_ikke_finne_en_annens_eget_utvalg() {
        String id = lagre("Mitt", "fane=mine", null);
        assertThat(List.of(kollega, leder, utenfor)).allSatisfy(annen -> {
            assertThat(annen.post(VISNINGER + "/" + id + "/slett", null).status()).isEqualTo(404);
            assertThat(annen.post(VISNINGER + "/" + id + "/endre", oenske("x", "fane=mine", null)).status()).isEqualTo(404);
        });
    }

    @Test
    void skal_kunne_slettes_av_lederen_og_hentes_tilbake() {
        String id = lagre("Vårt", "fane=enheten", mina.enhet());
        assertThat(kollega.post(VISNINGER + "/" + id + "/slett", null).status()).isEqualTo(403);
        assertThat(leder.post(VISNINGER + "/" + id + "/slett", null).status()).isEqualTo(200);
        assertThat(ider(mina)).doesNotContain(id);
        assertThat(leder.post(VISNINGER + "/" + id + "/angre", null).status()).isEqualTo(200);
        assertThat(ider(mina)).contains(id);
    }

    @Test
    void skal_ikke_hente_tilbake_et_utvalg_når_navnet_er_brukt_på_nytt() {
        String id = lagre("Mitt", "fane=mine", null);
        mina.post(VISNINGER + "/" + id + "/slett", null);
        lagre("mitt", "fane=ledige", null);
        assertThat(mina.post(VISNINGER + "/" + id + "/angre", null).innhold().at("/feil/0/kode").asString()).isEqualTo("visning_finnes");
    }

    @Test
    void skal_holde_navnet_opp_mot_eierens_utvalg_når_lederen_henter_tilbake() {
        String id = lagre("Vårt", "fane=enheten", mina.enhet());
        leder.post(VISNINGER + "/" + id + "/slett", null);
        leder.post(VISNINGER, oenske("Vårt", "fane=mine", null));
        assertThat(leder.post(VISNINGER + "/" + id + "/angre", null).status()).as("lederens eget utvalg er ikke i veien").isEqualTo(200);
        leder.post(VISNINGER + "/" + id + "/slett", null);
        lagre("vårt", "fane=mine", null);
        ApiKlient.Svar nei = leder.post(VISNINGER + "/" + id + "/angre", null);
        assertThat(nei.status()).as("eierens eget utvalg, som lederen ikke ser").isEqualTo(422);
        assertThat(nei.innhold().at("/feil/0/kode").asString()).isEqualTo("visning_finnes");
    }

    @Test
    void skal_ikke_hente_tilbake_et_utvalg_det_ikke_er_plass_til() {
        String id = lagre("Vårt", "fane=enheten", mina.enhet());
        leder.post(VISNINGER + "/" + id + "/slett", null);
        for (int n = 1; n <= 20; n++) {
            lagre("Nummer " + n, "fane=mine", null);
        }
        assertThat(mina.post(VISNINGER + "/" + id + "/angre", null).innhold().at("/feil/0/kode").asString()).isEqualTo("visninger_for_mange");
        assertThat(leder.post(VISNINGER + "/" + id + "/angre", null).innhold().at("/feil/0/kode").asString()).isEqualTo("visninger_for_mange");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "0123456789012345678901234567890123456789012345678901234567890"})
    void skal_kreve_et_navn_som_kan_brukes(String navn) {
        ApiKlient.Svar svar = mina.post(VISNINGER, oenske(navn, "fane=mine", null));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo("navn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fane=tull", "nivaa=9", "fane=mine&tjeneste=%zz", "fane=mine&frist=i+morgen"})
    void skal_ikke_ta_vare_på_noe_lista_ikke_kjenner(String valg) {
        assertThat(mina.post(VISNINGER, oenske("Mitt", valg, null)).innhold().at("/feil/0/felt").asString()).isEqualTo("valg");
    }

    @Test
    void skal_ikke_kunne_deles_med_en_enhet_man_ikke_arbeider_i() {
        ApiKlient.Svar svar = mina.post(VISNINGER, oenske("Mitt", "fane=mine", mina.enhetI("skole")));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo("enhetId");
    }

    @Test
    void skal_si_fra_når_navnet_er_brukt_eller_det_er_fullt() {
        lagre("Mitt", "fane=mine", null);
        assertThat(mina.post(VISNINGER, oenske("MITT", "fane=ledige", null)).innhold().at("/feil/0/kode").asString()).isEqualTo("visning_finnes");
        for (int n = 1; n < 20; n++) {
            lagre("Nummer " + n, "fane=mine", null);
        }
        assertThat(mina.post(VISNINGER, oenske("Ett til", "fane=mine", null)).innhold().at("/feil/0/kode").asString()).isEqualTo("visninger_for_mange");
    }

    @Test
    void skal_ikke_huske_hvilken_side_man_var_på() {
        mina.nySak();
        mina.nySak();
        String neste = mina.get("/oppgaver?fane=ledige&antall=1").tekst("neste");
        assertThat(mina.post(VISNINGER, oenske("Mitt", "fane=ledige&antall=1&etter=" + neste, null)).tekst("valg")).isEqualTo("fane=ledige&antall=1");
    }

    @Test
    void skal_stå_i_databasen_bare_for_den_som_kan_se_det() {
        String id = lagre("Mitt", "fane=mine", null);
        assertThat(radenFor("skole.ansatt", id)).isZero();
        assertThat(radenFor("barnehage.ansatt08", id)).isZero();
        assertThat(radenFor("barnehage.ansatt", id)).isOne();
    }

    private long radenFor(String brukernavn, String id) {
        UserDetails bruker = brukere.loadUserByUsername(brukernavn);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(bruker, null, bruker.getAuthorities()));
        try {
            return sql.sql("select count(*) from oppgavevisning where id = cast(? as uuid)").param(id).query(Long.class).single();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String lagre(String navn, String valg, String enhet) {
        ApiKlient.Svar svar = mina.post(VISNINGER, oenske(navn, valg, enhet));
        assertThat(svar.status()).isEqualTo(201);
        return svar.tekst("visningId");
    }

    private static Map<String, Object> oenske(String navn, String valg, String enhet) {
        Map<String, Object> oenske = new HashMap<>(Map.of("navn", navn, "valg", valg));
        if (enhet != null) {
            oenske.put("enhetId", enhet);
        }
        return oenske;
    }

    private static List<String> ider(ApiKlient hvem) {
        return hvem.get(VISNINGER).innhold().valueStream().map((JsonNode telt) -> telt.at("/visning/visningId").asString()).toList();
    }
}
