package no.stafett.oppgave.reservasjon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sidene uten skript: skjemaene virker, feil peker på feltet, det skrevne står, og kvitteringen tilbyr å angre. */
class SamarbeidssideTest extends Samarbeidsproeve {

    private static final String TEKST = "Noe om Ada som ikke skal i kvitteringen.";

    @Test
    void skal_vise_reservasjonen_og_veien_videre_på_oppgaven() {
        String side = les("barnehage.ansatt", "/oppgaver/" + oppgave);
        assertThat(side).contains("Reservert for deg til og med", "/oppgaver/" + oppgave + "/samarbeid");
        assertThat(les("barnehage.ansatt", "/oppgaver/" + oppgave + "/samarbeid")).contains("spoer-til", "overlever-til", "utsett-dag", "prioriter-prioritet");
    }

    @Test
    void skal_si_hva_som_mangler_og_ta_vare_på_det_som_er_skrevet() {
        MvcResult svar = send("/samarbeid/overlever", Map.of("tekst", TEKST));
        assertThat(svar.getResponse().getStatus()).isEqualTo(422);
        assertThat(innhold(svar)).contains(TEKST, "feil-overlever-til", "href=\"#overlever-til\"");
    }

    @Test
    void skal_tilby_å_angre_og_aldri_ha_det_skrevne_i_kvitteringen() {
        MvcResult svar = send("/samarbeid/spoer", Map.of("til", id(styrer), "tekst", TEKST));
        assertThat(svar.getResponse().getRedirectedUrl()).isEqualTo("/oppgaver/" + oppgave);
        assertThat(svar.getFlashMap().toString()).doesNotContain("Ada").contains("/oppgaver/" + oppgave + "/angre?grep=");
        assertThat(les("barnehage.styrer", "/oppgaver/" + oppgave)).contains(TEKST);
        assertThat(les("barnehage.styrer", "/oppgaver/til-meg")).contains("/oppgaver/" + oppgave);
    }

    @Test
    void skal_vise_spørsmålet_til_den_som_er_spurt_om_å_ta_over() {
        send("/samarbeid/overlever", Map.of("til", id(kollega), "tekst", "Kan du?"));
        assertThat(les("barnehage.ansatt07", "/oppgaver/" + oppgave)).contains("/samarbeid/ta-imot", "Kan du?");
        assertThat(les("barnehage.ansatt07", "/oppgaver/til-meg")).contains("/oppgaver/" + oppgave);
    }

    @Test
    void skal_si_nei_med_en_setning_når_noen_andre_har_oppgaven() throws Exception {
        MvcResult svar = nett.perform(som("barnehage.styrer", post("/oppgaver/" + oppgave + "/samarbeid/forleng"))).andReturn();
        assertThat(svar.getFlashMap().get("kvittering")).isEqualTo("Mina Vollan har tatt oppgaven.");
    }

    @Test
    void skal_vise_lederen_hvem_som_har_hva_og_flytte_det() throws Exception {
        String side = les("barnehage.styrer", "/oppgaver/flytt?fra=" + id(mina));
        assertThat(side).contains("Mina Vollan", "flytt-grunn");
        MvcResult uten = nett.perform(som("barnehage.styrer", post("/oppgaver/flytt")).param("fra", id(mina)).param("oppgave", oppgave).param("til", "ledig")).andReturn();
        assertThat(uten.getResponse().getStatus()).isEqualTo(422);
        MvcResult med = nett.perform(som("barnehage.styrer", post("/oppgaver/flytt")).param("fra", id(mina)).param("oppgave", oppgave).param("til", "ledig")
                .param("grunn", "Vi fordeler på nytt.")).andReturn();
        assertThat(med.getFlashMap().get("kvittering")).isEqualTo("Oppgaven er flyttet.");
        assertThat(hos()).isEmpty();
    }

    @Test
    void skal_ta_den_neste_i_utvalget_og_komme_til_oppgaven() throws Exception {
        sql.sql("update oppgave set prioritet = 0 where prioritet = 2").update();
        String ny = mina.oppgave(mina.nySak());
        settPrioritet(2, java.util.List.of(ny));
        MvcResult svar = nett.perform(som("barnehage.ansatt07", post("/oppgaver/ta-neste?fane=ledige&prioritet=2"))).andReturn();
        assertThat(svar.getResponse().getRedirectedUrl()).isEqualTo("/oppgaver/" + ny);
        MvcResult ingen = nett.perform(som("barnehage.ansatt07", post("/oppgaver/ta-neste?fane=ledige&prioritet=2"))).andReturn();
        assertThat(ingen.getResponse().getRedirectedUrl()).isEqualTo("/oppgaver?fane=ledige&prioritet=2");
        assertThat(ingen.getFlashMap().get("kvittering")).isEqualTo("Det er ingen ledige oppgaver i dette utvalget nå.");
    }

    private MvcResult send(String sti, Map<String, String> felter) {
        try {
            MockHttpServletRequestBuilder skjema = som("barnehage.ansatt", post("/oppgaver/" + oppgave + sti));
            felter.forEach(skjema::param);
            return nett.perform(skjema).andReturn();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String les(String bruker, String adresse) {
        try {
            return innhold(nett.perform(som(bruker, get(adresse))).andReturn());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequestBuilder som(String bruker, MockHttpServletRequestBuilder forespørsel) {
        return forespørsel.with(httpBasic(bruker, "stafett")).with(csrf());
    }

    private static String innhold(MvcResult svar) {
        return new String(svar.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
