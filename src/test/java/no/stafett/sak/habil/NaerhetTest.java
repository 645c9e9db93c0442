package no.stafett.sak.habil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Den som deler etternavn med familien, spørres før hun gjør noe i saken. Hun heter Mina Vollan. */
@Apptest
class NaerhetTest {

    private static final String HUN = "barnehage.ansatt";
    private static final String KOLLEGA = "barnehage.ansatt35";
    private static final String LEDER = "barnehage.styrer";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;

    @Test
    void skal_spørre_før_hun_tar_en_oppgave_og_huske_et_nei() {
        Saksgang gang = meldt("Vollan");
        String ta = "/oppgaver/" + gang.oppgave() + "/ta";
        ApiKlient.Svar spurt = som(HUN).post(ta, null);
        assertThat(spurt.status()).isEqualTo(409);
        assertThat(spurt.tekst("kode")).isEqualTo("naerhet_ikke_avklart");
        assertThat(spurt.tekst("svarPaa")).isEqualTo("/api/v1/saker/" + gang.sak() + "/naerhet");
        assertThat(spurt.innhold().toString()).doesNotContain("Vollan");
        assertThat(som(KOLLEGA).get("/oppgaver/" + gang.oppgave()).innhold().get("behandler").isNull()).as("ingen har den").isTrue();
        assertThat(svar(gang.sak(), "nei").status()).isEqualTo(200);
        assertThat(svar(gang.sak(), "nei").status()).isEqualTo(200);
        assertThat(som(HUN).post(ta, null).status()).isEqualTo(200);
        assertThat(antall("select count(*) from spor where hendelse = 'NaerhetBenektet' and sak = cast(? as uuid)", gang.sak())).as("i sporet, én gang").isEqualTo(1);
    }

    /** Et nei gjelder dem som sto der; ingen kan svare før noen har spurt. */
    @Test
    void skal_spørre_igjen_når_det_kommer_til_en_som_heter_det_samme() {
        Saksgang gang = meldt("Berglie");
        String ta = "/oppgaver/" + gang.oppgave() + "/ta";
        assertThat(svar(gang.sak(), "nei").status()).isEqualTo(200);
        assertThat(send(HUN, get("/saker/" + gang.sak() + "/naerhet")).getRedirectedUrl()).as("ingen spør").isEqualTo("/");
        foresatt(gang, "Jan Vollan", "far");
        assertThat(som(HUN).post(ta, null).status()).isEqualTo(409);
        assertThat(svar(gang.sak(), "nei").status()).isEqualTo(200);
        foresatt(gang, "Siv Vollan", "annen");
        assertThat(som(HUN).post(ta, null).status()).as("en til").isEqualTo(409);
        assertThat(svar(gang.sak(), "nei").status()).isEqualTo(200);
        assertThat(som(HUN).post(ta, null).status()).isEqualTo(200);
    }

    private void foresatt(Saksgang gang, String navn, String relasjon) {
        assertThat(som(KOLLEGA).post("/saker/" + gang.sak() + "/foresatte", Map.of("navn", navn, "relasjon", relasjon, "foreldreansvar", false)).status())
                .isEqualTo(201);
    }

    @Test
    void skal_være_inhabil_fra_hun_svarer_ja() {
        Saksgang gang = meldt("Vollan");
        String oppgave = gang.oppgave();
        assertThat(svar(gang.sak(), "slekt").status()).isEqualTo(200);
        assertThat(som(HUN).post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(404);
        assertThat(antall("select count(*) from inhabilitet where slag = 'slekt' and avsluttet is null and sak = cast(? as uuid)", gang.sak())).isEqualTo(1);
        assertThat(tekst(send(LEDER, get("/")))).contains("Mina Vollan er inhabil i sak " + gang.saken().get("saksnummer").asString());
    }

    @Test
    void skal_ikke_spørre_på_nytt_når_lederen_har_opphevet_det() {
        Saksgang gang = meldt("Vollan");
        svar(gang.sak(), "naer");
        String rad = sql.sql("select id from inhabilitet where sak = cast(? as uuid)").param(gang.sak()).query(String.class).single();
        assertThat(send(LEDER, post("/inhabil/" + rad + "/avslutt")).getStatus()).isEqualTo(302);
        assertThat(som(HUN).post("/oppgaver/" + gang.oppgave() + "/ta", null).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Vollan, Mor Berglie, ja", "VOLLAN, Mor Berglie, ja", "Strømdal, Per Strøm-vollan, ja", "Lie Vollan, Mor Berglie, ja",
        "Vollanes, Mor Berglie, nei", "Mina, Vollan Berglie, nei"})
    void skal_kjenne_igjen_etternavnet_og_bare_det(String barnets, String foresatt, String spør) {
        Map<String, Object> undring = undring(barnets, foresatt);
        assertThat(som(HUN).post("/saker", undring).status()).isEqualTo("ja".equals(spør) ? 409 : 201);
    }

    @Test
    void skal_svare_sammen_med_en_undring_om_sin_egen_familie() {
        Map<String, Object> undring = undring("Vollan", "Mor Vollan");
        ApiKlient.Svar spurt = som(HUN).post("/saker", undring, "naerhet-" + undring.hashCode() + System.nanoTime());
        assertThat(spurt.tekst("svarPaa")).isEqualTo("/api/v1/saker");
        undring.put("naerFamilien", "kanskje");
        assertThat(som(HUN).post("/saker", undring).status()).isEqualTo(422);
        undring.put("naerFamilien", "nei");
        String fjern = som(HUN).post("/saker", undring).tekst("sakId");
        assertThat(som(HUN).get("/saker/" + fjern).status()).isEqualTo(200);
        assertThat(som(HUN).post("/oppgaver/" + som(HUN).oppgave(fjern) + "/ta", null).status()).as("hun har svart").isEqualTo(200);
        undring.put("naerFamilien", "slekt");
        String naer = som(HUN).post("/saker", undring).tekst("sakId");
        assertThat(som(HUN).get("/saker/" + naer).status()).isEqualTo(404);
        assertThat(som(LEDER).get("/oppgaver/" + som(LEDER).oppgave(naer)).status()).isEqualTo(200);
    }

    @Test
    void skal_spørre_den_som_skal_ta_imot_pinnen() {
        Saksgang gang = medPlan();
        String her = "/saker/" + gang.sak() + "/stafett/";
        assertThat(som(KOLLEGA).post(her + "overlever", Map.of("til", id(HUN))).status()).isEqualTo(200);
        assertThat(som(HUN).post(her + "ta-imot", null).tekst("kode")).isEqualTo("naerhet_ikke_avklart");
        assertThat(holder(gang)).isEqualTo(id(KOLLEGA));
        assertThat(svar(gang.sak(), "nei").status()).isEqualTo(200);
        assertThat(som(HUN).post(her + "ta-imot", null).status()).isEqualTo(200);
    }

    @Test
    void skal_spørre_på_min_dag_når_lederen_ga_henne_pinnen() {
        Saksgang gang = medPlan();
        String adresse = "/saker/" + gang.sak() + "/naerhet";
        assertThat(som(LEDER).post("/saker/" + gang.sak() + "/stafett/oppnevn", Map.of("til", id(HUN), "grunn", "borte")).status()).isEqualTo(200);
        assertThat(tekst(send(HUN, get("/")))).contains(adresse);
        assertThat(tekst(send(LEDER, get("/")))).doesNotContain(adresse);
        assertThat(send(HUN, post(adresse).param("naer", "slekt")).getRedirectedUrl()).isEqualTo("/");
        assertThat(holder(gang)).isEqualTo(id(LEDER));
        assertThat(tekst(send(HUN, get("/")))).doesNotContain(adresse);
    }

    @Test
    void skal_spørre_den_som_skal_ta_imot_et_tiltak() {
        Saksgang gang = medPlan();
        svar(gang.sak(), "nei");
        String her = "/saker/" + gang.sak() + "/tiltak";
        som(KOLLEGA).post("/saker/" + gang.sak() + "/stafett/overlever", Map.of("til", id(HUN)));
        som(HUN).post("/saker/" + gang.sak() + "/stafett/ta-imot", null);
        sql.sql("delete from naerhetssvar where sak = cast(? as uuid)").param(gang.sak()).update();
        assertThat(som(HUN).post(her, Map.of("tiltak", "Lesestund", "ansvarlig", id(HUN))).status()).as("til seg selv").isEqualTo(409);
        String tiltak = som(HUN).post(her, Map.of("tiltak", "Lesestund", "ansvarlig", id(KOLLEGA))).tekst("tiltakId");
        assertThat(som(KOLLEGA).post(her + "/" + tiltak + "/ta-imot", null).status()).as("en annen").isEqualTo(200);
        assertThat(som(HUN).post(her + "/" + tiltak + "/plasser", Map.of("ansvarlig", id(HUN))).status()).isEqualTo(409);
        svar(gang.sak(), "nei");
        assertThat(som(HUN).post(her + "/" + tiltak + "/plasser", Map.of("ansvarlig", id(HUN))).status()).isEqualTo(200);
    }

    @Test
    void skal_spørre_på_siden_hun_er_på_og_gjøre_det_hun_holdt_på_med_etterpå() {
        Saksgang gang = meldt("Vollan");
        String ta = "/oppgaver/" + gang.oppgave() + "/ta";
        String adresse = "/saker/" + gang.sak() + "/naerhet";
        MockHttpServletResponse spurt = send(HUN, post(ta).param("tilbake", "/oppgaver?fane=ledige"));
        assertThat(spurt.getStatus()).isEqualTo(422);
        assertThat(tekst(spurt)).contains("Er du i slekt med eller nær denne familien?", "action=\"" + adresse + "\"",
                "name=\"etterSvaret\" value=\"" + ta + "\"", "name=\"tilbake\" value=\"/oppgaver?fane=ledige\"").doesNotContain("Ada");
        MockHttpServletResponse uten = send(HUN, post(adresse).param("etterSvaret", ta).param("tilbake", "/oppgaver"));
        assertThat(uten.getStatus()).isEqualTo(422);
        assertThat(tekst(uten)).contains("Velg et svar.", "name=\"tilbake\" value=\"/oppgaver\"", "value=\"" + ta + "\"");
        MockHttpServletResponse svart = send(HUN, post(adresse).param("naer", "nei").param("etterSvaret", ta));
        assertThat(svart.getStatus()).as("nettleseren sender det samme på nytt").isEqualTo(307);
        assertThat(svart.getRedirectedUrl()).isEqualTo(ta);
        assertThat(send(HUN, post(ta)).getRedirectedUrl()).isEqualTo(ta.replace("/ta", ""));
        assertThat(send(HUN, post(adresse).param("naer", "nei").param("etterSvaret", "//andre.example/saker/x")).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void skal_ta_vare_på_undringen_mens_hun_svarer() {
        Map<String, String> felter = Map.of("hvemGjelder", "barn", "fornavn", "Ada", "etternavn", "Vollan", "foedselsdato", "2020-05-04",
                "enhetId", som(HUN).enhet(), "undring", "Ada leker lite med de andre.");
        MockHttpServletResponse spurt = send(HUN, skjema(felter));
        assertThat(spurt.getStatus()).isEqualTo(422);
        assertThat(tekst(spurt)).contains("action=\"/saker/ny\"", "name=\"undring\" value=\"Ada leker lite med de andre.\"");
        assertThat(send(HUN, skjema(felter).param("naer", "nei")).getRedirectedUrl()).startsWith("/oppgaver/");
        assertThat(send(HUN, skjema(felter).param("naer", "slekt")).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void skal_bare_kunne_svares_på_av_den_som_har_noe_med_saken_å_gjøre() {
        Saksgang gang = meldt("Vollan");
        assertThat(som("skole.ansatt").post("/saker/" + gang.sak() + "/naerhet", Map.of("svar", "nei")).status()).isEqualTo(404);
        assertThat(send("skole.ansatt", get("/saker/" + gang.sak() + "/naerhet")).getStatus()).isEqualTo(404);
        assertThat(som(HUN).post("/saker/" + gang.sak() + "/naerhet", Map.of("svar", "foresatt")).status()).isEqualTo(422);
    }

    private static MockHttpServletRequestBuilder skjema(Map<String, String> felter) {
        MockHttpServletRequestBuilder skjema = post("/saker/ny");
        felter.forEach(skjema::param);
        return skjema;
    }

    private Map<String, Object> undring(String etternavn, String foresatt) {
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(som(HUN).enhet()));
        undring.put("person", Map.of("fornavn", "Ada", "etternavn", etternavn, "foedselsdato", "2020-05-04"));
        undring.put("foresatte", List.of(Map.of("navn", foresatt, "relasjon", "mor", "foreldreansvar", true)));
        return undring;
    }

    private Saksgang meldt(String etternavn) {
        return Saksgang.i(som(KOLLEGA), som(KOLLEGA).post("/saker", undring(etternavn, "Mor " + etternavn)).tekst("sakId"));
    }

    private Saksgang medPlan() {
        Saksgang gang = meldt("Vollan").til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        assertThat(holder(gang)).isEqualTo(id(KOLLEGA));
        return gang;
    }

    private ApiKlient.Svar svar(String sak, String svar) {
        return som(HUN).post("/saker/" + sak + "/naerhet", Map.of("svar", svar));
    }

    private String holder(Saksgang gang) {
        return sql.sql("select holder from stafettpinne where sak = cast(? as uuid) and til is null").param(gang.sak()).query(String.class).single();
    }

    private int antall(String spørring, String sak) {
        return sql.sql(spørring).param(sak).query(Integer.class).single();
    }

    private String id(String brukernavn) {
        return som(brukernavn).get("/meg").tekst("personId");
    }

    private ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }

    private MockHttpServletResponse send(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tekst(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
