package no.stafett.handlingsveileder.flate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Sidene der modeller redigeres: hvem som får dem, og hva nettleseren får lov til på dem. */
@Apptest
class RedigeringssideTest {

    private static final String FAG = "fagansvarlig";
    private static final String STIL_SOM_ATTRIBUTT = "style-src-attr 'unsafe-inline'";
    @Autowired
    private MockMvc nett;
    @Autowired
    private ApplicationContext program;
    private Utkastproeve utkast;

    @BeforeEach
    void lag() {
        utkast = Utkastproeve.lag(program, FAG, "9901.barnehage");
    }

    @Test
    void skal_vise_fila_med_navnet_folk_kjenner_den_som() throws Exception {
        assertThat(side(FAG, "/diagram/nivaa_1.bpmn")).contains("Diagram: Barnehage, nivå 1");
        assertThat(side(FAG, "/skjema/undring.form")).contains("Skjema: Undring");
        assertThat(side(FAG, "/tabell/nivaa_avklaring.dmn")).contains("Tabell: Foreslå veien videre");
    }

    /** Det som er halvferdig, skal kunne åpnes: det er der hun retter det. */
    @Test
    void skal_vise_en_fil_som_ikke_lar_seg_lese() throws Exception {
        utkast.lagre("undring.form", "{ halvferdig");
        assertThat(side(FAG, "/skjema/undring.form")).contains("Skjema: undring");
    }

    @Test
    void skal_la_koordinatoren_lese_men_ikke_endre() throws Exception {
        assertThat(side(FAG, "/diagram/nivaa_1.bpmn")).contains("&quot;kanRedigere&quot;:true");
        assertThat(side("koordinator", "/diagram/nivaa_1.bpmn")).contains("&quot;kanRedigere&quot;:false").contains("Du kan lese dette, men ikke endre det");
    }

    @Test
    void skal_si_hvem_som_redigerer_fra_hun_åpner_siden_og_i_det_den_neste_åpner_den() throws Exception {
        assertThat(side("koordinator", "/diagram/nivaa_1.bpmn")).doesNotContain("Per Arne Dalen redigerer nå");
        assertThat(side(FAG, "/diagram/nivaa_1.bpmn")).as("den som bare leser, redigerer ikke").doesNotContain("Per Arne Dalen redigerer nå");
        assertThat(side("fagansvarlig2", "/skjema/undring.form")).contains("Liv Tangen redigerer nå", "Ta over");
        assertThat(side(FAG, "/tabell/frister.dmn")).as("hun selv").doesNotContain("Liv Tangen redigerer nå", "Odd Brekke redigerer nå");
    }

    @Test
    void skal_ikke_finne_det_som_ikke_er_der_eller_ikke_er_hennes() throws Exception {
        assertThat(hent(FAG, "/diagram/undring.form").getStatus()).isEqualTo(404);
        assertThat(hent(FAG, "/diagram/finnes_ikke.bpmn").getStatus()).isEqualTo(404);
        assertThat(hent("barnehage.ansatt44", "/diagram/nivaa_1.bpmn").getStatus()).isEqualTo(403);
        assertThat(hent("systemadmin", "/skjema/undring.form").getStatus()).isEqualTo(403);
    }

    /** SEC-15: stil som attributt bare der verktøyet ikke kan tegne uten, aldri stilark eller skript på siden. */
    @Test
    void skal_løsne_på_innholdsreglene_bare_for_stil_som_attributt_og_bare_der_det_må_til() throws Exception {
        for (String sti : new String[] {"/diagram/nivaa_1.bpmn", "/tabell/frister.dmn"}) {
            assertThat(hent(FAG, sti).getHeader("Content-Security-Policy")).as(sti).contains(STIL_SOM_ATTRIBUTT).contains("style-src 'self';").contains("script-src 'self';").doesNotContain("unsafe-eval");
        }
        assertThat(hent(FAG, "/skjema/undring.form").getHeader("Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(hent(FAG, "").getHeader("Content-Security-Policy")).contains("script-src 'self'").doesNotContain("unsafe");
    }

    private String side(String hvem, String sti) throws Exception {
        MockHttpServletResponse svar = hent(hvem, sti);
        assertThat(svar.getStatus()).as(sti).isEqualTo(200);
        return svar.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse hent(String hvem, String sti) throws Exception {
        return nett.perform(get("/handlingsveiledere/utkast/" + utkast.id() + sti).with(httpBasic(hvem, "stafett"))).andReturn().getResponse();
    }
}
