package no.stafett.sporing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** «Hvem har lest»: når, rolle og enhet, og hvorfor; navn bare når kommunen har bestemt det (SEC-38). */
@Apptest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InnsynTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Navnevisning navnevisning;
    @Autowired
    private Innsyn innsyn;
    @Autowired
    private no.stafett.tilgang.Personer personer;
    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient sql;
    private ApiKlient mina;
    private String sak;

    @BeforeEach
    void lesSaken() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        sak = mina.nySak();
        new ApiKlient(nett, "barnehage.styrer").get("/saker/" + sak);
        new ApiKlient(nett, "skole.ansatt").get("/saker/" + sak);
    }

    @AfterEach
    void skjulNavn() {
        navnevisning.sett("9901", false);
    }

    @Test
    void skal_si_naar_hvem_og_hvorfor_uten_navn() {
        JsonNode rader = mina.get("/saker/" + sak + "/sporing").innhold().get("rader");
        assertThat(rader.size()).isEqualTo(1);
        assertThat(rader.get(0).get("hva").asString()).isEqualTo("sak");
        assertThat(rader.get(0).get("rolle").asString()).isEqualTo("leder");
        assertThat(rader.get(0).get("enhet").asString()).isEqualTo("Solstua barnehage");
        assertThat(rader.get(0).get("formaal").asString()).isEqualTo("ledelse");
        assertThat(rader.get(0).get("tid").asString()).endsWith("Z");
        assertThat(rader.get(0).get("navn").isNull()).isTrue();
    }

    @Test
    void skal_vise_navn_naar_kommunen_har_bestemt_det() throws Exception {
        assertThat(side("barnehage.ansatt")).doesNotContain("Trude Haugen");
        send("personvern", post("/sporing/navn").param("visNavn", "true"));
        assertThat(mina.get("/saker/" + sak + "/sporing").innhold().toString()).contains("Trude Haugen");
        assertThat(side("barnehage.ansatt")).contains("Trude Haugen");
        assertThat(send("barnehage.styrer", post("/sporing/navn").param("visNavn", "false"))).isEqualTo(403);
    }

    @Test
    void skal_vises_for_dem_som_ser_saken_og_for_personvernombudet() {
        assertThat(List.of("barnehage.ansatt", "barnehage.styrer", "personvern").stream().map(this::status)).containsOnly(200);
        assertThat(List.of("skole.ansatt", "barnehage.ansatt02", "koordinator", "b.leder", "systemadmin", "forelder").stream().map(this::status))
                .containsOnly(404);
    }

    @Test
    void skal_gi_samme_svar_for_en_sak_som_ikke_finnes() {
        JsonNode fremmed = new ApiKlient(nett, "skole.ansatt").get("/saker/" + sak + "/sporing").innhold();
        JsonNode ingen = new ApiKlient(nett, "skole.ansatt").get("/saker/00000000-0000-4000-8000-000000000000/sporing").innhold();
        assertThat(fremmed.get("kode").asString()).isEqualTo("finnes_ikke");
        assertThat(ingen.get("kode")).isEqualTo(fremmed.get("kode"));
        assertThat(mina.get("/saker/" + sak + "/sporing?slag=tull").status()).isEqualTo(422);
        assertThat(mina.get("/saker/" + sak + "/sporing?hopp=2147483647").status()).isEqualTo(422);
        assertThat(mina.get("/saker/" + sak + "/sporing?hopp=x").status()).isIn(400, 422);
        assertThat(mina.get("/saker/" + sak + "/sporing?til=%2B1000000000-12-31T23:59:59Z&hopp=1000000&antall=500").status()).isEqualTo(200);
    }

    @Test
    void skal_kunne_blas_i_uten_at_noe_kommer_to_ganger() {
        for (int n = 0; n < 5; n++) {
            mina.get("/saker/" + sak);
        }
        JsonNode foerste = mina.get("/saker/" + sak + "/sporing?antall=4").innhold();
        JsonNode neste = foerste.get("neste");
        JsonNode resten = mina.get("/saker/" + sak + "/sporing?antall=4&til=" + neste.get("til").asString() + "&hopp=" + neste.get("hopp").asInt()).innhold();
        assertThat(foerste.get("rader").size()).isEqualTo(4);
        assertThat(resten.get("rader").size()).isEqualTo(2);
        assertThat(resten.get("neste").isNull()).isTrue();
    }

    @Test
    void skal_ogsaa_kunne_gi_endringene() {
        assertThat(mina.get("/saker/" + sak + "/sporing?slag=endring").innhold().get("rader").valueStream().map(r -> r.get("hva").asString()))
                .contains("SakOpprettet", "NivaaStartet", "OppgaveOppstod");
    }

    @Test
    void skal_ikke_vise_akuttrommet_for_noen_utenfor_og_ikke_i_api_et() throws Exception {
        String foer = alt("personvern") + alt("barnehage.styrer");
        send("barnehage.ansatt", post("/saker/" + sak + "/akutt"));
        send("barnehage.ansatt", get("/saker/" + sak + "/akutt/videre"));
        assertThat(alt("personvern") + alt("barnehage.styrer")).isEqualTo(foer);
        assertThat(alt("barnehage.ansatt")).doesNotContain("kutt");
        assertThat(side("barnehage.styrer")).doesNotContain("AKUTT,", "Bare de ");
        assertThat(side("barnehage.ansatt")).contains("Bare de som er med", "AKUTT, hva som skjer videre");
    }

    /** Hver melder har sitt eget rom og skal ikke få vite om andre (domenets §4.3). */
    @Test
    void skal_ikke_vise_et_annet_akuttrom_for_den_som_selv_har_ett() throws Exception {
        send("barnehage.styrer", post("/saker/" + sak + "/akutt"));
        send("barnehage.styrer", get("/saker/" + sak + "/akutt/videre"));
        assertThat(side("barnehage.ansatt")).doesNotContain("Bare de som er med");
        send("barnehage.ansatt", post("/saker/" + sak + "/akutt"));
        for (String oppgave : sql.sql("select id from oppgave where sak = ? and skjermet").param(java.util.UUID.fromString(sak)).query(String.class).list()) {
            new ApiKlient(nett, "barnehage.ansatt").get("/oppgaver/" + oppgave);
            new ApiKlient(nett, "barnehage.styrer").get("/oppgaver/" + oppgave);
        }
        assertThat(bareMine("barnehage.ansatt")).hasSize(2).allMatch(r -> r.rolle().equals("eier"));
        assertThat(bareMine("barnehage.styrer")).hasSize(3).allMatch(r -> r.rolle().equals("leder"));
    }

    private List<Innsyn.Rad> bareMine(String hvem) {
        return innsyn.bareFor(personer.finn(hvem).orElseThrow(), no.stafett.felles.SakId.av(sak),
                Innsyn.Utsnitt.av(java.time.Instant.parse("2100-01-01T00:00:00Z"), 0, 50));
    }

    @Test
    void skal_staa_i_openapi_med_eksempel() throws Exception {
        String dokument = nett.perform(get("/api/v1/openapi.json").with(user(brukere.loadUserByUsername("barnehage.ansatt")))).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(dokument).contains("/api/v1/saker/{sakId}/sporing", "Hvem som har lest eller endret saken", "oppfoelging");
    }

    /** Endringer og lesinger uten dem som spør om sporet, for de spørsmålene er selv lesinger. */
    private String alt(String hvem) {
        ApiKlient klient = new ApiKlient(nett, hvem);
        return List.of("lesing", "endring").stream().flatMap(slag -> klient.get("/saker/" + sak + "/sporing?slag=" + slag).innhold().get("rader")
                .valueStream()).filter(r -> !r.get("hva").asString().equals("sak.sporing")).map(JsonNode::toString).toList().toString();
    }

    private int status(String hvem) {
        return new ApiKlient(nett, hvem).get("/saker/" + sak + "/sporing").status();
    }

    private String side(String hvem) throws Exception {
        return nett.perform(get("/saker/" + sak + "/sporing").with(user(brukere.loadUserByUsername(hvem)))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int send(String hvem, MockHttpServletRequestBuilder forespoersel) throws Exception {
        return nett.perform(forespoersel.with(user(brukere.loadUserByUsername(hvem))).with(csrf())).andReturn().getResponse().getStatus();
    }
}
