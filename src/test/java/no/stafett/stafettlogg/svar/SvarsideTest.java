package no.stafett.stafettlogg.svar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Siden for et levert skjema, uten JavaScript: lese, rette, stryke, og feil der ingenting går tapt. */
@Apptest
class SvarsideTest {

    private static final String MINA = "barnehage.ansatt";
    private static final String LEDER = "barnehage.styrer";

    @Autowired
    private MockMvc nett;
    private ApiKlient mina;
    private String sak;
    private String side;

    @BeforeEach
    void lever() {
        mina = new ApiKlient(nett, MINA);
        sak = mina.nySak();
        Saksgang.i(mina, sak).fullfoer(Map.of("hva", "Ada sitter alene."));
        side = "/saker/" + sak + "/logg/svar/" + mina.get("/saker/" + sak + "/logg/svar").innhold().at("/0/svarId").asString();
    }

    @Test
    void skal_finne_skjemaet_fra_saken_og_rette_det() {
        assertThat(les(MINA, "/saker/" + sak)).contains("href=\"" + side + "\"");
        assertThat(les(MINA, side)).contains("Ada sitter alene.", "name=\"felt.hva\"").doesNotContain("name=\"felt.akuttSjekk\"");
        assertThat(send(MINA, rett("1").param("felt.hva", "Ada sitter ofte alene.").param("grunn", "Mer presist.")).getStatus()).isEqualTo(302);
        assertThat(les(MINA, side)).contains("Ada sitter ofte alene.", "Slik sto det før", "Ada sitter alene.", "Mer presist.", "Rettet av Mina Vollan");
        assertThat(les(MINA, "/saker/" + sak)).contains("Rettet. Se hva som sto der før");
    }

    @Test
    void skal_ta_vare_på_det_som_er_skrevet_når_noe_mangler() {
        MockHttpServletResponse nei = send(MINA, rett("1").param("felt.hva", "Halvferdig.").param("grunn", ""));
        assertThat(nei.getStatus()).isEqualTo(422);
        assertThat(innhold(nei)).contains("Halvferdig.", "href=\"#grunn\"", "Skriv hvorfor");
        MockHttpServletResponse tomt = send(MINA, rett("1").param("felt.hva", "").param("grunn", "Fordi."));
        assertThat(innhold(tomt)).contains("href=\"#hva\"", "Hva har du lagt merke til? – ", "id=\"feil-hva\"", "value=\"Fordi.\"");
    }

    @Test
    void skal_vise_det_som_nå_står_når_en_annen_kom_først() {
        send(LEDER, rett("1").param("felt.hva", "Lederens tekst.").param("grunn", "Fordi."));
        MockHttpServletResponse nei = send(MINA, rett("1").param("felt.hva", "Minas tekst.").param("grunn", "Også fordi."));
        assertThat(nei.getStatus()).isEqualTo(409);
        assertThat(innhold(nei)).contains("Minas tekst.", "Lederens tekst.", "name=\"versjon\" value=\"2\"");
    }

    @Test
    void skal_stryke_skjemaet_og_si_at_det_er_gjort_uten_å_vise_det_som_sto() {
        String riktig = mina.nySak();
        assertThat(innhold(send(MINA, feil().param("tilSakId", "").param("grunn", "Feil barn.")))).contains("href=\"#tilSakId\"", "Feil barn.");
        assertThat(send(MINA, feil().param("tilSakId", riktig).param("opplysninger", "helse").param("grunn", "Åpnet fra feil sak.")).getStatus()).isEqualTo(302);
        assertThat(les(MINA, side)).contains("Strøket. Det gjaldt ikke denne saken.", "Åpnet fra feil sak.", "Strøket av Mina Vollan")
                .doesNotContain("Ada sitter alene.", "name=\"felt.", riktig);
        assertThat(les(MINA, "/saker/" + sak)).contains("Strøket. Det gjaldt ikke denne saken.").doesNotContain("Ada sitter alene.");
        assertThat(les(MINA, "/saker/" + riktig + "/logg")).contains("Ada sitter alene.", "Helse: ikke for alle tjenester");
        assertThat(les(MINA, "/oppgaver/" + mina.oppgave(sak))).doesNotContain("Ada sitter alene.");
    }

    @Test
    void skal_ikke_finnes_for_den_som_ikke_ser_saken() {
        assertThat(send("skole.rektor", get(side)).getStatus()).isEqualTo(404);
        assertThat(send("skole.rektor", rett("1").param("felt.hva", "x").param("grunn", "x")).getStatus()).isEqualTo(404);
    }

    private MockHttpServletRequestBuilder rett(String versjon) {
        return post(side + "/rett").with(csrf()).param("versjon", versjon).param("noekkel", UUID.randomUUID().toString());
    }

    private MockHttpServletRequestBuilder feil() {
        return post(side + "/feil-sak").with(csrf()).param("versjon", "1").param("noekkel", UUID.randomUUID().toString());
    }

    private String les(String hvem, String sti) {
        MockHttpServletResponse svar = send(hvem, get(sti));
        assertThat(svar.getStatus()).as(sti).isEqualTo(200);
        return innhold(svar);
    }

    private MockHttpServletResponse send(String hvem, MockHttpServletRequestBuilder bygger) {
        try {
            return nett.perform(bygger.with(httpBasic(hvem, "stafett"))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String innhold(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8).replace("&#39;", "'");
    }
}
