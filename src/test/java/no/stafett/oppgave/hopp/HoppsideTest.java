package no.stafett.oppgave.hopp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Å hoppe over fra oppgavesiden, uten skript. */
class HoppsideTest extends Hoppproeve {

    private static final String SKJEMA = "/hopp-over\"";

    @Test
    void skal_bare_vises_for_den_som_har_oppgaven_og_der_modellen_tillater_det() throws Exception {
        assertThat(les(HUN, "/oppgaver/" + oppgave)).contains(SKJEMA, "Hvorfor hopper dere over trinnet?");
        assertThat(les(KOLLEGA, "/oppgaver/" + oppgave)).doesNotContain(SKJEMA);
        String første = hun.oppgave(hun.nySak());
        krev(hun.post("/oppgaver/" + første + "/ta", null));
        assertThat(les(HUN, "/oppgaver/" + første)).contains("data-fullfoer").doesNotContain(SKJEMA);
    }

    @Test
    void skal_si_hva_som_mangler_uten_å_hoppe_over() throws Exception {
        MvcResult svar = send(" ", "n1");
        assertThat(svar.getResponse().getStatus()).isEqualTo(422);
        assertThat(innhold(svar)).contains("href=\"#hopp-grunn\"", "aria-invalid=\"true\"").containsPattern("id=\"feil-hopp-grunn\">Hvorfor: \\S");
        String forLang = GRUNN.repeat(40);
        assertThat(innhold(send(forLang, "n2"))).as("det som er skrevet, står").contains(forLang);
        assertThat(status()).isEqualTo("aapen");
    }

    @Test
    void skal_vise_hva_som_kommer_og_hvem_som_hoppet_over() throws Exception {
        String noekkel = UUID.randomUUID().toString();
        MvcResult svar = send(GRUNN, noekkel);
        assertThat(svar.getResponse().getRedirectedUrl()).isEqualTo("/oppgaver/" + oppgave + "/ferdig");
        assertThat(svar.getFlashMap().toString()).doesNotContain("Ada");
        assertThat(send(GRUNN, noekkel).getResponse().getRedirectedUrl()).as("dobbeltklikk").isEqualTo("/oppgaver/" + oppgave + "/ferdig");
        assertThat(les(HUN, "/oppgaver/" + oppgave + "/ferdig")).contains("er hoppet over", "/oppgaver/" + gang.oppgave());
        assertThat(les(HUN, "/oppgaver/" + oppgave)).contains("Skjemaet ble ikke levert.", GRUNN).doesNotContain(SKJEMA);
        assertThat(les(HUN, "/saker/" + gang.sak())).contains(">Hoppet over<");
        assertThat(les("barnehage.styrer", "/saker/" + gang.sak() + "/logg")).contains("Hoppet over: 0.3", GRUNN);
    }

    @Test
    void skal_ta_vare_på_det_som_alt_var_skrevet_i_skjemaet() throws Exception {
        krev(hun.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("raad", "Vi prøver å dele gruppa.")), Map.of("If-None-Match", "*")));
        send(GRUNN, "n3");
        assertThat(les(HUN, "/saker/" + gang.sak())).contains("Vi prøver å dele gruppa.");
        assertThat(les("barnehage.styrer", "/saker/" + gang.sak())).doesNotContain("Vi prøver å dele gruppa.");
    }

    @Test
    void skal_si_nei_med_en_setning_når_noen_andre_har_oppgaven() throws Exception {
        MvcResult svar = nett.perform(som(KOLLEGA, post("/oppgaver/" + oppgave + "/hopp-over")).param("grunn", GRUNN)).andReturn();
        assertThat(svar.getResponse().getRedirectedUrl()).isEqualTo("/oppgaver/" + oppgave);
        assertThat(svar.getFlashMap().get("kvittering").toString()).endsWith("har tatt oppgaven.");
        assertThat(status()).isEqualTo("aapen");
    }

    private MvcResult send(String grunn, String noekkel) throws Exception {
        return nett.perform(som(HUN, post("/oppgaver/" + oppgave + "/hopp-over")).param("grunn", grunn).param("noekkel", noekkel)).andReturn();
    }

    private String les(String bruker, String adresse) throws Exception {
        return innhold(nett.perform(som(bruker, get(adresse))).andReturn());
    }

    private static MockHttpServletRequestBuilder som(String bruker, MockHttpServletRequestBuilder forespørsel) {
        return forespørsel.with(httpBasic(bruker, "stafett")).with(csrf());
    }

    private static String innhold(MvcResult svar) {
        return new String(svar.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
