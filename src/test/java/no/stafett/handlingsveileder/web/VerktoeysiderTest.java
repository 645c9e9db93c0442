package no.stafett.handlingsveileder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.akutt.AkuttService;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Verktøykassa: hvert verktøy har en side, en blankett og en utfylling, og står under trinnene som bruker det. */
@Apptest
class VerktoeysiderTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private Verktoeykasse verktoeykasse;
    @Autowired
    private AkuttService akutt;
    @Autowired
    private Personer personer;

    @Test
    void skal_ha_en_blankett_og_en_utfylling_for_hvert_verktøy() throws Exception {
        for (Verktoey verktoey : verktoeykasse.alle(Locale.forLanguageTag("nb"))) {
            assertThat(side(verktoey.adresse()).getStatus()).as(verktoey.id()).isEqualTo(200);
            assertThat(side(verktoey.adresse() + "/fyll").getStatus()).as(verktoey.id()).isEqualTo(verktoey.erSkjema() ? 200 : 404);
        }
    }

    @Test
    void skal_ikke_ha_noe_sted_å_sende_det_som_fylles_ut() throws Exception {
        assertThat(tekst("/verktoey/samtykke/fyll")).contains("blir ikke lagret", "data-utfylling").doesNotContain("data-utkast", "data-send", "data-fullfoer");
    }

    @Test
    void skal_ikke_ha_lister_som_mangler_innhold_i_utfyllingen() throws Exception {
        assertThat(tekst("/verktoey/henvisning/fyll")).doesNotContain("valuesKey", "required");
    }

    @Test
    void skal_vise_verktøyene_under_trinnene_som_bruker_dem() throws Exception {
        assertThat(tekst("/verktoey?vis=trinn&tjeneste=barnehage")).contains("/verktoey/undringsnotat", "/verktoey/tiltaksplan", "Når dere trenger det", "/verktoey/akuttkort");
        assertThat(tekst("/verktoey?vis=trinn&tjeneste=barnehage&nivaa=3")).contains("/verktoey/ip_sjekk").doesNotContain("/verktoey/undringsnotat", "Når dere trenger det");
    }

    @Test
    void skal_lære_bort_noe_når_søket_ikke_finner_noe() throws Exception {
        assertThat(tekst("/verktoey?soek=zzz")).contains("Ingen verktøy passer «zzz»", "Vis alle verktøy", "Vis etter trinn");
    }

    @Test
    void skal_si_hvor_mange_som_passer_også_i_tittelen() throws Exception {
        assertThat(tekst("/verktoey?soek=lysglmt")).contains("1 verktøy passer «lysglmt»", "<title>1 verktøy");
    }

    @Test
    void skal_si_hvilke_trinn_som_bruker_verktøyet() throws Exception {
        assertThat(tekst("/verktoey/observasjon")).contains("Trinnene som bruker dette", "0.2");
    }

    @Test
    void skal_vise_vei_til_oppgaven_der_skjemaet_hører_til() throws Exception {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        String oppgave = mina.oppgave(mina.nySak());
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        String verktoey = mina.get("/oppgaver/" + oppgave).innhold().at("/andreVerktoey/0/skjemaId").asString();
        assertThat(tekst("/verktoey/" + verktoey + "/fyll")).contains("der dette skjemaet hører til");
        assertThat(tekst("/verktoey/" + verktoey)).contains("/oppgaver/");
    }

    @Test
    void skal_ikke_vise_at_det_skjermede_rommet_bruker_et_skjema() throws Exception {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        String sak = mina.nySak();
        String før = uforanderlig("/verktoey/bekymringsmelding");
        akutt.start(SakId.av(sak), personer.finn("barnehage.ansatt").orElseThrow());
        assertThat(uforanderlig("/verktoey/bekymringsmelding")).isEqualTo(før);
        assertThat(tekst("/verktoey?vis=trinn")).doesNotContain("Svar fra barnevernstjenesten");
    }

    @Test
    void skal_søke_likt_i_apiet() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        assertThat(numre(mina.get("/verktoey").innhold())).hasSize(24);
        assertThat(numre(mina.get("/verktoey?soek=samtykek").innhold())).startsWith("T9");
        JsonNode paaNivaa3 = mina.get("/verktoey?tjeneste=skole&nivaa=3").innhold();
        assertThat(numre(paaNivaa3)).contains("T20").doesNotContain("T1");
        assertThat(paaNivaa3.valueStream().flatMap(v -> v.path("trinn").valueStream()).map(t -> t.path("nivaa").asInt())).containsOnly(3);
        assertThat(mina.get("/verktoey?nivaa=4").status()).isEqualTo(422);
        assertThat(mina.get("/verktoey?tjeneste=sirkus").status()).isEqualTo(422);
    }

    private static List<String> numre(JsonNode verktoey) {
        return verktoey.valueStream().map(v -> v.path("nummer").asString()).toList();
    }

    private MockHttpServletResponse side(String sti) throws Exception {
        return nett.perform(get(java.net.URI.create(sti)).with(httpBasic("barnehage.ansatt", "stafett"))).andReturn().getResponse();
    }

    private String tekst(String sti) throws Exception {
        return side(sti).getContentAsString(StandardCharsets.UTF_8);
    }

    private String uforanderlig(String sti) throws Exception {
        return tekst(sti).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("<meta name=\"csrf\"[^>]*>", "");
    }
}
