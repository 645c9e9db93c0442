package no.stafett.stafettlogg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Det som er skrevet på «Ny undring», ligger på tjeneren før det er meldt, og bare for den som skrev. */
@Apptest
class KladdTest {
    private static final String HVEM = "barnehage.ansatt11";
    private static final String NAVN = "Signe Kladdemoen";

    @Autowired
    private MockMvc nett;
    private final String noekkel = UUID.randomUUID().toString();

    @Test
    void skal_vise_det_som_ble_skrevet_til_den_som_skrev_og_ingen_andre() {
        assertThat(lagre(null, "Signe").getStatus()).isEqualTo(204);
        assertThat(side(HVEM, "/saker/ny")).contains(NAVN);
        assertThat(side(HVEM, "/saker/ny?kladd=" + noekkel)).contains("value=\"Signe\"").contains("Sitter mye alene.");
        assertThat(side("barnehage.ansatt12", "/saker/ny?kladd=" + noekkel)).doesNotContain("Kladdemoen").doesNotContain("Sitter mye alene.");
    }

    @Test
    void skal_ikke_skrive_over_det_en_annen_fane_har_lagret() {
        String versjon = lagre(null, "Signe").getHeader("ETag");
        assertThat(lagre(versjon, "Signe Marie").getStatus()).isEqualTo(204);
        assertThat(lagre(versjon, "Signy").getStatus()).isEqualTo(412);
        assertThat(lagre(null, "Signy").getStatus()).isEqualTo(412);
        assertThat(side(HVEM, "/saker/ny?kladd=" + noekkel)).contains("value=\"Signe Marie\"");
    }

    /** Nettet kan bli borte mellom lagringen og svaret; da sendes den samme en gang til, og skal ikke bli to. */
    @Test
    void skal_ta_imot_den_samme_lagringen_en_gang_til() {
        String versjon = lagre(null, "Signe").getHeader("ETag");
        assertThat(lagre(null, "Signe").getHeader("ETag")).isEqualTo(versjon);
        String neste = lagre(versjon, "Signe Marie").getHeader("ETag");
        assertThat(lagre(versjon, "Signe Marie").getHeader("ETag")).isEqualTo(neste).isNotEqualTo(versjon);
        send(post("/saker/ny/kladd/" + noekkel + "/forkast").with(csrf()));
        assertThat(lagre(versjon, "Signe Marie").getStatus()).as("forkastet i en annen fane").isEqualTo(412);
    }

    @Test
    void skal_kunne_forkastes_og_hentes_tilbake() {
        lagre(null, "Signe");
        send(post("/saker/ny/kladd/" + noekkel + "/forkast").with(csrf()));
        assertThat(side(HVEM, "/saker/ny?kladd=" + noekkel)).doesNotContain("value=\"Signe\"");
        send(post("/saker/ny/kladd/" + noekkel + "/hent-tilbake").with(csrf()));
        assertThat(side(HVEM, "/saker/ny?kladd=" + noekkel)).contains("value=\"Signe\"");
    }

    @Test
    void skal_være_borte_når_undringen_er_meldt_og_stå_når_den_ble_avvist() {
        lagre(null, "Signe");
        MockHttpServletRequestBuilder melding = post("/saker/ny").with(csrf()).param("noekkel", noekkel).param("hvemGjelder", "barn")
                .param("fornavn", "Signe").param("etternavn", "Kladdemoen").param("foedselsdato", "2021-03-09")
                .param("enhetId", new ApiKlient(nett, HVEM).enhet());
        assertThat(send(melding).getStatus()).isEqualTo(422);
        assertThat(side(HVEM, "/saker/ny?kladd=" + noekkel)).contains("value=\"Signe\"");
        assertThat(send(melding.param("undring", "Sitter mye alene.")).getStatus()).isEqualTo(302);
        assertThat(side(HVEM, "/saker/ny?kladd=" + noekkel)).doesNotContain("value=\"Signe\"");
    }

    @Test
    void skal_si_nei_til_det_som_ikke_er_en_kladd() {
        assertThat(skriv("{\"svar\": {\"undring\": [\"a\\u0000b\"]}}").getStatus()).isEqualTo(422);
        assertThat(skriv("{\"svar\": 3}").getStatus()).isEqualTo(400);
        assertThat(skriv("{\"svar\": null}").getStatus()).isEqualTo(400);
        assertThat(skriv("{\"svar\": {\"fornavn\": null}}").getStatus()).isEqualTo(400);
        assertThat(skriv("{\"svar\": {\"fornavn\": [null]}}").getStatus()).isEqualTo(400);
        assertThat(skriv("{\"svar\": {\"fornavn\": [], \"foedselsdato\": [\"2026-02-31\"]}}").getStatus()).isEqualTo(204);
        assertThat(send(get("/saker/ny")).getStatus()).isEqualTo(200);
        assertThat(send(get("/saker/ny?kladd=" + noekkel)).getStatus()).isEqualTo(200);
        assertThat(skriv("{").getStatus()).isEqualTo(400);
        assertThat(send(put("/saker/ny/kladd/ikke-en-noekkel").with(csrf()).contentType("application/json").content("{}")).getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse lagre(String versjon, String fornavn) {
        MockHttpServletRequestBuilder kall = put("/saker/ny/kladd/" + noekkel).with(csrf()).contentType("application/json")
                .content("{\"svar\": {\"fornavn\": [\"" + fornavn + "\"], \"etternavn\": [\"Kladdemoen\"], \"undring\": [\"Sitter mye alene.\"]}}");
        return send(versjon == null ? kall : kall.header("If-Match", versjon));
    }

    private MockHttpServletResponse skriv(String kropp) {
        return send(put("/saker/ny/kladd/" + noekkel).with(csrf()).contentType("application/json").content(kropp));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder kall) {
        return som(HVEM, kall);
    }

    private String side(String brukernavn, String sti) {
        try {
            return som(brukernavn, get(sti)).getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse som(String brukernavn, MockHttpServletRequestBuilder kall) {
        try {
            return nett.perform(kall.with(httpBasic(brukernavn, "stafett"))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
