package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Søkefeltet i listene: navnet på et barn kommer aldri i en adresse, og bare den som søkte, kan åpne det igjen (SEC-18). */
@Apptest
class SoekesideTest {

    private static final String HUN = "barnehage.ansatt23";
    private static final String KOLLEGA = "barnehage.ansatt24";
    private static final String NAVN = "Zerafina";
    private static final String I_FELTET = "data-soek value=\"" + NAVN + "\"";
    private static final String UKJENT = "Adressen ber om noe vi ikke kjenner: soek.";
    private static final Pattern ADRESSE = Pattern.compile("(?:href|action|type=\"hidden\"[^>]*value)=\"([^\"]*)\"");

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private ApiKlient hennes;
    private String sak;
    private String oppgave;

    @BeforeEach
    void meld() {
        hennes = new ApiKlient(nett, HUN);
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(hennes.enhet()));
        undring.put("person", Map.of("fornavn", NAVN, "etternavn", "Ytterdahl", "foedselsdato", "2020-05-04"));
        sak = hennes.post("/saker", undring).tekst("sakId");
        oppgave = hennes.oppgave(sak);
    }

    @AfterEach
    void rydd() {
        sql.sql("delete from oppgavevisning").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oppgaver?fane=ledige&nivaa=0&antall=100", "/saker?nivaa=0&sorter=aktivitet"})
    void skal_sende_henne_til_lista_med_det_hun_valgte_og_søket_låst(String lista) throws Exception {
        MvcResult svar = søk(HUN, lista, NAVN);
        assertThat(svar.getResponse().getStatus()).isEqualTo(303);
        String videre = svar.getResponse().getHeader("Location");
        assertThat(videre).doesNotContainIgnoringCase(NAVN).contains("nivaa=0", "soek=s1_").startsWith(lista.substring(0, lista.indexOf('?')));
        String side = les(HUN, videre);
        assertThat(side).contains(I_FELTET, treff(lista));
        assertThat(ADRESSE.matcher(side).results().map(m -> m.group(1))).isNotEmpty().allSatisfy(a -> assertThat(a).doesNotContainIgnoringCase(NAVN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oppgaver?fane=ledige", "/saker"})
    void skal_ikke_åpne_et_søk_for_en_annen_eller_et_som_er_endret(String lista) throws Exception {
        String videre = søk(HUN, lista, NAVN).getResponse().getHeader("Location");
        String endret = videre.replaceFirst("(s1_.{20}).", "$1-").equals(videre) ? videre.replaceFirst("(s1_.{20}).", "$1_") : videre.replaceFirst("(s1_.{20}).", "$1-");
        assertThat(les(KOLLEGA, videre)).contains(UKJENT, "data-soek").doesNotContain(NAVN);
        assertThat(les(HUN, endret)).contains(UKJENT).doesNotContain(I_FELTET);
        assertThat(les(HUN, videre)).doesNotContain(UKJENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oppgaver?fane=ledige&antall=100&soek=", "/saker?soek="})
    void skal_ikke_treffe_på_et_navn_som_står_åpent_i_adressen(String lista) throws Exception {
        assertThat(les(HUN, lista + NAVN)).doesNotContain(treff(lista));
        assertThat(les(HUN, lista + "ZY")).contains(treff(lista));
    }

    @Test
    void skal_bla_med_det_samme_låste_søket_og_ha_det_med_når_noe_annet_velges() throws Exception {
        hennes.post("/saker", undringTil(NAVN));
        String videre = søk(HUN, "/oppgaver?fane=ledige&antall=1", NAVN).getResponse().getHeader("Location");
        String laast = videre.replaceFirst(".*soek=(s1_[A-Za-z0-9_-]+).*", "$1");
        String side = les(HUN, videre);
        assertThat(side).containsPattern("href=\"/oppgaver\\?fane=ledige&amp;antall=1&amp;soek=" + laast + "&amp;etter=")
                .contains("<input type=\"hidden\" name=\"soek\" value=\"" + laast + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oppgaver?fane=ledige&nivaa=0", "/saker?nivaa=0"})
    void skal_vise_alt_igjen_når_feltet_er_tomt_og_la_et_saksnummer_stå(String lista) throws Exception {
        assertThat(søk(HUN, lista, " ").getResponse().getHeader("Location")).isEqualTo(lista);
        String nummer = hennes.get("/saker/" + sak).tekst("saksnummer");
        assertThat(søk(HUN, lista, nummer).getResponse().getHeader("Location")).isEqualTo(lista.startsWith("/saker") ? "/saker?soek=" + nummer + "&nivaa=0"
                : lista + "&soek=" + nummer);
    }

    @Test
    void skal_lagre_utvalget_uten_det_hun_søkte_etter_og_si_det() throws Exception {
        String videre = søk(HUN, "/oppgaver?fane=ledige&nivaa=0", NAVN).getResponse().getHeader("Location");
        assertThat(les(HUN, videre)).contains("Det du søker etter, blir ikke med");
        String valg = videre.substring(videre.indexOf('?') + 1);
        MvcResult lagret = send(HUN, post("/oppgaver/visninger").param("navn", "Nivå 0").param("valg", valg).param("enhet", hennes.enhet()));
        assertThat(lagret.getResponse().getRedirectedUrl()).isEqualTo("/oppgaver?fane=ledige&nivaa=0");
        assertThat(lagret.getFlashMap().get("kvittering")).isEqualTo("Utvalget er lagret uten det du søkte etter. Det kan være navnet på et barn.");
        assertThat(lagrede()).isEqualTo("fane=ledige&nivaa=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {NAVN, "ZY", "und", "Zerafina Ytterdahl"})
    void skal_ikke_lagre_noe_hun_selv_har_skrevet_i_adressen_når_det_kan_være_et_navn(String soekt) throws Exception {
        send(HUN, post("/oppgaver/visninger").param("navn", "Mitt").param("valg", "fane=ledige&soek=" + soekt.replace(" ", "%20")));
        assertThat(lagrede()).isEqualTo("fane=ledige");
    }

    @Test
    void skal_lagre_et_ord_fra_et_trinn_og_et_saksnummer() throws Exception {
        String ord = hennes.get("/oppgaver/" + oppgave).tekst("tittel").split(" ")[0];
        MvcResult lagret = send(HUN, post("/oppgaver/visninger").param("navn", "Mitt").param("valg", "fane=ledige&soek=" + ord));
        assertThat(lagret.getFlashMap().get("kvittering")).isEqualTo("Utvalget er lagret.");
        assertThat(lagrede()).startsWith("fane=ledige&soek=");
        assertThat(les(KOLLEGA, "/oppgaver?fane=ledige&soek=" + ord)).doesNotContain(UKJENT).contains("data-soek value=\"" + ord + "\"");
    }

    @Test
    void skal_komme_tilbake_til_den_søkte_lista_når_hun_angrer() throws Exception {
        String videre = søk(HUN, "/oppgaver?fane=ledige&nivaa=0", NAVN).getResponse().getHeader("Location");
        MvcResult tatt = send(HUN, post("/oppgaver/" + oppgave + "/ta").param("tilbake", videre));
        assertThat(tatt.getResponse().getRedirectedUrl()).isEqualTo(videre);
        String angre = (String) tatt.getFlashMap().get("angre");
        assertThat(send(HUN, post(URI.create(angre)).param("tilbake", videre)).getResponse().getRedirectedUrl()).isEqualTo(videre);
        assertThat(hennes.get("/oppgaver/" + oppgave).innhold().path("erMin").asBoolean()).isFalse();
    }

    @Test
    void skal_ta_den_neste_blant_det_hun_søkte_etter_én_gang_og_ikke_ha_navnet_i_noe_som_huskes() throws Exception {
        hennes.post("/saker", undringTil(NAVN));
        String videre = søk(HUN, "/oppgaver?fane=ledige", NAVN).getResponse().getHeader("Location");
        String neste = videre.replace("/oppgaver?", "/oppgaver/ta-neste?");
        String nøkkel = les(HUN, videre).replaceFirst("(?s).*name=\"noekkel\" value=\"([^\"]*)\".*", "$1");
        MvcResult en = send(HUN, post(URI.create(neste)).param("noekkel", nøkkel));
        MvcResult igjen = send(HUN, post(URI.create(neste)).param("noekkel", nøkkel));
        assertThat(en.getResponse().getRedirectedUrl()).matches("/oppgaver/[^?]+").isEqualTo(igjen.getResponse().getRedirectedUrl());
        assertThat(new HashMap<String, Object>(igjen.getFlashMap())).isEqualTo(new HashMap<String, Object>(en.getFlashMap()));
        assertThat(en.getFlashMap().toString()).doesNotContain(NAVN).contains(videre);
        assertThat(hennes.get("/oppgaver?fane=mine&soek=" + hennes.laast(NAVN)).innhold().get("totalt").asInt()).isOne();
        assertThat(send(HUN, post(URI.create(neste)).param("noekkel", nøkkel + "2")).getResponse().getRedirectedUrl()).isNotEqualTo(en.getResponse().getRedirectedUrl());
    }

    private Map<String, Object> undringTil(String fornavn) {
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(hennes.enhet()));
        undring.put("person", Map.of("fornavn", fornavn, "etternavn", "Ytterdahl", "foedselsdato", "2020-05-04"));
        return undring;
    }

    /** Raden i lista. */
    private String treff(String lista) {
        return lista.startsWith("/saker") ? "id=\"s-" + sak + "\"" : "id=\"o-" + oppgave + "\"";
    }

    private String lagrede() {
        return sql.sql("select valg from oppgavevisning").query(String.class).single();
    }

    private MvcResult søk(String hvem, String lista, String tekst) throws Exception {
        return send(hvem, post(URI.create(lista)).param("soek", tekst));
    }

    private String les(String hvem, String adresse) throws Exception {
        MvcResult svar = send(hvem, get(URI.create(adresse)));
        assertThat(svar.getResponse().getStatus()).isEqualTo(200);
        return innhold(svar);
    }

    private MvcResult send(String hvem, MockHttpServletRequestBuilder forespørsel) throws Exception {
        return nett.perform(forespørsel.with(httpBasic(hvem, "stafett")).with(csrf())).andReturn();
    }

    private static String innhold(MvcResult svar) {
        return new String(svar.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
