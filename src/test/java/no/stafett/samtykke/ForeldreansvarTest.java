package no.stafett.samtykke;

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
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Når ingen har sagt hvem som har foreldreansvaret, må begge svare; og barnevernet går ikke forbi foreldrene uten at omsorgen er overtatt. */
@Apptest
class ForeldreansvarTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private Forretningsklokke klokke;
    private ApiKlient mina;

    @BeforeEach
    void folk() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
    }

    @ParameterizedTest
    @CsvSource({",C12", "ikke_aktuelt,C12", "felles,C12", "alene,C13"})
    void skal_trenge_begge_til_noen_har_sagt_at_ansvaret_er_hos_en(String ansvar, String rad) {
        String sak = sak(List.of());
        assertThat(svar(sak, "Mor Lindås", "mor", "gitt", ansvar).status()).isEqualTo(201);
        assertThat(regel(sak)).isEqualTo(rad);
    }

    @Test
    void skal_aapne_naar_begge_har_svart_selv_om_ingen_er_oppgitt() {
        String sak = sak(List.of());
        svar(sak, "Mor Lindås", "mor", "gitt", null);
        svar(sak, "Far Lindås", "far", "gitt", null);
        assertThat(regel(sak)).isEqualTo("C11");
    }

    @Test
    void skal_ikke_la_barnevernet_aapne_saken_forbi_to_nei() {
        String sak = sak(BEGGE);
        svar(sak, "Mor Lindås", "mor", "nektet", null);
        svar(sak, "Far Lindås", "far", "nektet", null);
        ApiKlient.Svar uten = svar(sak, "Barnevernet", "barnevern", "gitt", null);
        assertThat(uten.status()).isEqualTo(422);
        assertThat(uten.innhold().at("/feil/0/felt").asString()).isEqualTo("foreldreansvar");
        assertThat(regel(sak)).isEqualTo("C17");
    }

    @Test
    void skal_ikke_la_et_nei_fra_barnevernet_stenge_for_foreldre_som_har_ansvaret() {
        String sak = sak(BEGGE);
        svar(sak, "Mor Lindås", "mor", "gitt", null);
        svar(sak, "Far Lindås", "far", "gitt", null);
        svar(sak, "Barnevernet", "barnevern", "nektet", null);
        assertThat(regel(sak)).isEqualTo("C11");
    }

    @Test
    void skal_la_barnevernet_svare_naar_det_har_omsorgen() {
        String sak = sak(BEGGE);
        svar(sak, "Barnevernet", "barnevern", "gitt", "omsorgsovertatt");
        assertThat(regel(sak)).isEqualTo("C14a");
    }

    @ParameterizedTest
    @CsvSource({"nb,må begge foreldrene si ja", "nn,må begge foreldra seie ja", "en,both parents must say yes"})
    void skal_spoerre_paa_siden_naar_ingen_vet(String språk, String tekst) throws Exception {
        String sak = sak(List.of());
        MockHttpServletResponse svar = paaSiden(post("/saker/" + sak + "/samtykke").with(csrf()).param("avgjoerelse", "gitt").param("samtykkerNavn", "Mor Lindås")
                .param("relasjon", "mor").param("tjenester", "ppt").param("opplysningstype", "alminnelig").param("kanal", "papir")
                .param("gyldigTil", klokke.idag().plusDays(90).toString()), språk);
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("#foreldreansvar", "id=\"feil-foreldreansvar\"");
        assertThat(paaSiden(get("/saker/" + sak + "/samtykke"), språk).getContentAsString(StandardCharsets.UTF_8)).contains(tekst);
    }

    @Test
    void skal_si_paa_siden_at_bare_en_staar_med_ansvaret() throws Exception {
        assertThat(paaSiden(get("/saker/" + mina.nySak() + "/samtykke"), "nb").getContentAsString(StandardCharsets.UTF_8))
                .contains("Bare Mor Lindås står med foreldreansvar i saken.");
    }

    private static final List<Map<String, Object>> BEGGE = List.of(Map.of("navn", "Mor Lindås", "relasjon", "mor", "foreldreansvar", true),
            Map.of("navn", "Far Lindås", "relasjon", "far", "foreldreansvar", true));

    private MockHttpServletResponse paaSiden(MockHttpServletRequestBuilder kall, String språk) throws Exception {
        return nett.perform(kall.with(httpBasic("barnehage.ansatt", "stafett")).cookie(new jakarta.servlet.http.Cookie("spraak", språk))).andReturn().getResponse();
    }

    private String sak(List<Map<String, Object>> foresatte) {
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(mina.enhet()));
        undring.put("foresatte", foresatte);
        return mina.post("/saker", undring).tekst("sakId");
    }

    private ApiKlient.Svar svar(String sak, String navn, String relasjon, String avgjørelse, String ansvar) {
        Map<String, Object> svar = new HashMap<>(Map.of("avgjoerelse", avgjørelse, "samtykkerNavn", navn, "relasjon", relasjon, "kanal", "muntlig",
                "tjenester", List.of("ppt"), "gyldigTil", klokke.idag().plusYears(1).toString()));
        svar.put("foreldreansvar", ansvar);
        return mina.post("/saker/" + sak + "/samtykker", svar);
    }

    private String regel(String sak) {
        JsonNode tjenester = mina.get("/saker/" + sak + "/samtykker").innhold().get("tjenester");
        return tjenester.valueStream().filter(t -> t.get("tjeneste").asString().equals("ppt")).findFirst().orElseThrow().get("regel").asString();
    }
}
