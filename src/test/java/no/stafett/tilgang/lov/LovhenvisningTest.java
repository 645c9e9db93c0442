package no.stafett.tilgang.lov;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Eksempelsaker;
import no.stafett.Pdfproeve;
import no.stafett.felles.SakId;
import no.stafett.sak.Saker;
import no.stafett.tiltak.Planhjemmel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Kommunen skriver om en paragraf uten en ny utgave av programmet, og det som sto, blir stående i historien. */
@Apptest
class LovhenvisningTest {

    private static final String PLAN = "plan.skolemiljoe";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Planhjemmel planhjemmel;
    @Autowired
    private Saker saker;

    /** De andre prøvene venter tekstene som følger med. */
    @AfterEach
    void brukDemSomFølgerMed() {
        alle().valueStream().filter(l -> l.get("egen").asBoolean()).forEach(l -> skriv("koordinator", l.get("noekkel").asString(), null));
    }

    @Test
    void skal_gi_nye_planer_kommunens_tekst_og_de_andre_kommunene_sin_egen() {
        SakId sak = SakId.av(new ApiKlient(nett, "barnehage.ansatt").nySak());
        SakId annen = SakId.av(new ApiKlient(nett, "b.ansatt").nySak());
        assertThat(planhjemmel.til(saker.hent(sak), "skolemiljoe")).isEqualTo("opplæringslova § 12-4");
        assertThat(planhjemmel.til(saker.hent(sak), "bti")).isNull();
        assertThat(skriv("fagansvarlig", PLAN, " opplæringslova § 14-4 ").status()).isEqualTo(200);
        assertThat(planhjemmel.til(saker.hent(sak), "skolemiljoe")).isEqualTo("opplæringslova § 14-4");
        assertThat(planhjemmel.til(saker.hent(annen), "skolemiljoe")).isEqualTo("opplæringslova § 12-4");
        skriv("koordinator", PLAN, "opplæringslova § 12-4");
        assertThat(ett(PLAN).get("egen").asBoolean()).as("lik den som følger med").isFalse();
    }

    @Test
    void skal_stå_i_samtykkene_på_siden_i_API_et_og_i_PDF_en() throws Exception {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        String sak = Eksempelsaker.lag(nett).nivaa2();
        JsonNode stilling = mina.get("/saker/" + sak + "/samtykker").innhold().at("/tjenester/0");
        String rad = stilling.get("regel").asString();
        assertThat(stilling.get("rettsregel").asString()).isEqualTo(ett("samtykke." + rad).get("standard").asString());
        skriv("koordinator", "samtykke." + rad, "Ny forvaltningslov § 77");
        assertThat(mina.get("/saker/" + sak + "/samtykker").innhold().at("/tjenester/0/rettsregel").asString()).isEqualTo("Ny forvaltningslov § 77");
        assertThat(side("barnehage.ansatt", "/saker/" + sak + "/samtykke", "nb").getContentAsString(UTF_8)).contains("Ny forvaltningslov § 77");
        assertThat(Pdfproeve.tekst(side("barnehage.ansatt", "/saker/" + sak + "/eksport.pdf", "nb").getContentAsByteArray())).contains("Ny forvaltningslov § 77");
    }

    @Test
    void skal_ta_vare_på_det_som_sto_med_hvem_og_når_og_føre_det_i_sporet() {
        skriv("fagansvarlig", PLAN, "Første");
        skriv("koordinator", PLAN, "Andre");
        skriv("koordinator", PLAN, "Andre");
        skriv("koordinator", PLAN, null);
        JsonNode nå = ett(PLAN);
        assertThat(nå.get("tekst").asString()).isEqualTo("opplæringslova § 12-4");
        assertThat(nå.get("historikk").valueStream().limit(3).map(u -> u.get("tekst").isNull() ? "-" : u.get("tekst").asString())).containsExactly("-", "Andre", "Første");
        assertThat(nå.at("/historikk/0/av").asString()).isNotBlank();
        assertThat(sql.sql("select fakta ->> 'noekkel' from spor where hendelse = 'LovhenvisningEndret' order by id desc limit 3").query(String.class).list())
                .containsOnly(PLAN);
    }

    @Test
    void skal_bare_skrives_om_av_fagansvarlig_og_koordinator_og_bare_det_som_finnes() throws Exception {
        for (String annen : List.of("barnehage.ansatt", "barnehage.styrer", "systemadmin", "personvern")) {
            assertThat(skriv(annen, PLAN, "x").status()).as(annen).isEqualTo(403);
            assertThat(side(annen, "/lovhenvisninger", "nb").getStatus()).as(annen).isEqualTo(403);
        }
        assertThat(skriv("koordinator", "plan.finnes_ikke", "x").status()).isEqualTo(404);
        assertThat(skriv("koordinator", PLAN, "x".repeat(501)).status()).isEqualTo(422);
        MockHttpServletResponse svar = send(Map.of("noekkel", PLAN, "tekst", "y".repeat(501)));
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(svar.getContentAsString(UTF_8)).contains("aria-invalid=\"true\"").contains("y".repeat(501)).contains("høyst 500 tegn");
    }

    @ParameterizedTest
    @CsvSource({"nb, Lovhenvisninger", "nn, Lovtilvisingar", "en, Legal references"})
    void skal_skrive_om_rader_med_samme_tekst_på_én_gang_på_siden(String språk, String tittel) throws Exception {
        String side = side("koordinator", "/lovhenvisninger", språk).getContentAsString(UTF_8);
        assertThat(side).contains("<h1").contains(tittel).contains("C5a, C5b, C15a, C15b, C17").doesNotContain("??");
        assertThat(nett.perform(post("/lovhenvisninger").with(httpBasic("koordinator", "stafett")).with(csrf()).param("noekkel", "samtykke.C8a", "samtykke.C8b", "samtykke.C8c")
                .param("tekst", "Barnelova § 1")).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(List.of("samtykke.C8a", "samtykke.C8b", "samtykke.C8c")).allMatch(n -> ett(n).get("tekst").asString().equals("Barnelova § 1"));
        assertThat(ett("samtykke.C9").get("egen").asBoolean()).isFalse();
    }

    private MockHttpServletResponse send(Map<String, String> felt) throws Exception {
        var bygger = post("/lovhenvisninger").with(httpBasic("koordinator", "stafett")).with(csrf());
        felt.forEach(bygger::param);
        return nett.perform(bygger).andReturn().getResponse();
    }

    private MockHttpServletResponse side(String hvem, String sti, String språk) throws Exception {
        return nett.perform(get(sti).with(httpBasic(hvem, "stafett")).cookie(new Cookie("spraak", språk))).andReturn().getResponse();
    }

    private JsonNode alle() {
        return new ApiKlient(nett, "koordinator").get("/lovhenvisninger").innhold();
    }

    private JsonNode ett(String noekkel) {
        return alle().valueStream().filter(l -> l.get("noekkel").asString().equals(noekkel)).findFirst().orElseThrow();
    }

    private ApiKlient.Svar skriv(String hvem, String noekkel, String tekst) {
        return new ApiKlient(nett, hvem).put("/lovhenvisninger/" + noekkel, java.util.Collections.singletonMap("tekst", tekst), Map.of());
    }
}
