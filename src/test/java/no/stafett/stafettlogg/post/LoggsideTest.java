package no.stafett.stafettlogg.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sidene for loggen: skrive, rette og flytte uten JavaScript, kladden, og feil der ingenting går tapt. */
@Apptest
class LoggsideTest {

    private static final String MINA = "barnehage.ansatt";

    @Autowired
    private MockMvc nett;
    @Autowired
    private Forretningsklokke klokke;
    private ApiKlient mina;
    private String sak;
    private String logg;
    private final String noekkel = UUID.randomUUID().toString();

    @BeforeEach
    void meld() {
        mina = new ApiKlient(nett, MINA);
        sak = mina.nySak();
        logg = "/saker/" + sak + "/logg";
    }

    @Test
    void skal_vise_innlegget_på_saken_og_i_loggen_når_det_er_lagret() {
        assertThat(send(MINA, nytt("notat", "Leker mer med de andre nå.")).getStatus()).isEqualTo(302);
        assertThat(side(MINA, logg)).contains("Leker mer med de andre nå.").contains("Saken begynte på nivå 0");
        assertThat(side(MINA, "/saker/" + sak)).contains("Leker mer med de andre nå.");
        assertThat(side(MINA, logg + "?slag=notat")).contains("Leker mer").doesNotContain("Saken begynte på nivå 0");
        assertThat(side("barnehage.styrer", logg)).contains("Leker mer").doesNotContain("name=\"tekst\"");
    }

    @Test
    void skal_kunne_vise_hele_loggen_på_én_side_til_utskrift() {
        for (int n = 1; n <= 26; n++) {
            assertThat(mina.post(logg, Map.of("slag", "notat", "tekst", "Innlegg nummer " + n + ".")).status()).isEqualTo(201);
        }
        assertThat(side(MINA, logg)).contains("Innlegg nummer 26.", "Vis alt, til utskrift").doesNotContain("Innlegg nummer 1.", "data-skriv-ut");
        assertThat(side(MINA, logg + "?alle=true")).contains("Innlegg nummer 26.", "Innlegg nummer 1.", "data-skriv-ut").doesNotContain("Vis alt, til utskrift");
        assertThat(send(MINA, get(logg + "?alle=tull")).getStatus()).isEqualTo(404);
    }

    @Test
    void skal_ta_vare_på_teksten_når_noe_er_galt() {
        MockHttpServletResponse nei = send(MINA, nytt("lysglimt", "x".repeat(501)));
        assertThat(nei.getStatus()).isEqualTo(422);
        assertThat(innhold(nei)).contains("x".repeat(501)).contains("href=\"#tekst\"").contains("value=\"" + noekkel + "\"");
        MockHttpServletResponse dato = send(MINA, post(logg).with(csrf()).param("slag", "notat").param("tekst", "Greit.").param("dato", "2026-13-45"));
        assertThat(dato.getStatus()).isEqualTo(422);
        assertThat(innhold(dato)).contains("Greit.").contains("href=\"#dato\"");
    }

    @Test
    void skal_ta_vare_på_teksten_når_skjemaet_alt_er_sendt() {
        send(MINA, nytt("notat", "Det første."));
        MockHttpServletResponse igjen = send(MINA, nytt("notat", "Endret etter tilbakeknappen."));
        assertThat(igjen.getStatus()).isEqualTo(409);
        assertThat(innhold(igjen)).contains("Endret etter tilbakeknappen.").doesNotContain("value=\"" + noekkel + "\"");
        assertThat(send(MINA, nytt("notat", "Det første.")).getStatus()).isEqualTo(302);
        assertThat(mina.get(logg + "?slag=notat").innhold().get("totalt").asInt()).isEqualTo(2);
    }

    @Test
    void skal_huske_det_som_er_påbegynt_bare_for_den_som_skrev_og_kunne_angre_at_det_ble_slettet() {
        String kladd = logg + "/kladd/" + noekkel;
        assertThat(send(MINA, put(kladd).with(csrf()).contentType("application/json")
                .content("{\"svar\": {\"slag\": [\"referat\"], \"tekst\": [\"Halvferdig referat.\"]}}")).getStatus()).isEqualTo(204);
        assertThat(side(MINA, logg)).contains("Halvferdig referat.");
        assertThat(side("barnehage.styrer", logg)).doesNotContain("Halvferdig");
        send(MINA, post(kladd + "/forkast").with(csrf()));
        assertThat(side(MINA, logg)).doesNotContain("Halvferdig");
        send(MINA, post(kladd + "/hent-tilbake").with(csrf()));
        assertThat(side(MINA, logg)).contains("Halvferdig referat.");
        send(MINA, nytt("referat", "Hele referatet."));
        assertThat(side(MINA, logg)).doesNotContain("Halvferdig");
        assertThat(send("skole.rektor", put(kladd).with(csrf()).contentType("application/json").content("{\"svar\": {}}")).getStatus()).isEqualTo(404);
    }

    @Test
    void skal_rette_og_flytte_på_siden_til_innlegget() {
        String post = mina.post("/saker/" + sak + "/logg", Map.of("slag", "notat", "tekst", "Fem år.")).innhold().at("/post/postId").asString();
        String her = logg + "/" + post;
        assertThat(send(MINA, retting(her, "Seks år.", "")).getStatus()).isEqualTo(422);
        assertThat(send(MINA, retting(her, "Seks år.", "Feil alder.")).getStatus()).isEqualTo(302);
        assertThat(side(MINA, her)).contains("Seks år.").contains("Fem år.").contains("Feil alder.");
        MockHttpServletResponse seint = send(MINA, retting(her, "Sju år.", "Nei, sju."));
        assertThat(seint.getStatus()).isEqualTo(409);
        assertThat(innhold(seint)).contains("Sju år.");
        assertThat(send(MINA, post(her + "/flytt").with(csrf())).getStatus()).isEqualTo(422);
        String annen = mina.nySak();
        assertThat(send(MINA, post(her + "/flytt").with(csrf()).param("tilSakId", annen)).getStatus()).isEqualTo(302);
        assertThat(side(MINA, logg)).contains("Et innlegg ble flyttet ut herfra").doesNotContain("Seks år.");
        assertThat(side(MINA, "/saker/" + annen)).contains("Seks år.");
    }

    private MockHttpServletRequestBuilder nytt(String slag, String tekst) {
        return post(logg).with(csrf()).param("noekkel", noekkel).param("slag", slag).param("tekst", tekst).param("dato", klokke.idag().toString());
    }

    private MockHttpServletRequestBuilder retting(String her, String tekst, String grunn) {
        return post(her + "/rett").with(csrf()).param("versjon", "1").param("tekst", tekst).param("dato", klokke.idag().toString()).param("grunn", grunn);
    }

    private String side(String hvem, String sti) {
        MockHttpServletResponse svar = send(hvem, get(sti));
        assertThat(svar.getStatus()).as(sti).isEqualTo(200);
        return innhold(svar);
    }

    private static String innhold(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String hvem, MockHttpServletRequestBuilder kall) {
        try {
            return nett.perform(kall.with(httpBasic(hvem, "stafett"))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
