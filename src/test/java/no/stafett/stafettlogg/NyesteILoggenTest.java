package no.stafett.stafettlogg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Spoerringsteller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Det siste i loggen ved siden av oppgaven: de samme ordene som i loggen, den samme døra, og lesingen i sporet. */
@Apptest
class NyesteILoggenTest {

    private static final String HUN = "barnehage.ansatt15";
    private static final String KOLLEGA = "barnehage.ansatt16";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private ApiKlient hun;
    private String sak;
    private String oppgave;

    @BeforeEach
    void meld() {
        hun = new ApiKlient(nett, HUN);
        sak = hun.nySak();
        oppgave = hun.oppgave(sak);
    }

    @Test
    void skal_vise_de_fem_siste_med_dag_navn_og_tekst() {
        for (int n = 1; n <= 6; n++) {
            skriv("Notat nummer " + n);
        }
        String innhold = innhold(nyeste(HUN));
        assertThat(innhold).contains("Notat nummer 6", "Notat nummer 2", hun.get("/meg").tekst("navn"), "<time").doesNotContain("Notat nummer 1", "<html");
        assertThat(innhold.split("<li>", -1)).hasSize(6);
    }

    @Test
    void skal_være_stengt_for_den_som_ikke_ser_saken() {
        assertThat(nyeste(KOLLEGA).getStatus()).isEqualTo(404);
        assertThat(nyeste("skole.ansatt").getStatus()).isEqualTo(404);
    }

    @Test
    void skal_stå_i_sporet_som_at_loggen_ble_lest() {
        nyeste(HUN);
        nyeste(KOLLEGA);
        String telt = "select count(*) from spor where sak = cast(? as uuid) and sted = 'sak.logg.nyeste' and utfall = ?";
        assertThat(sql.sql(telt).params(sak, "vist").query(Long.class).single()).isEqualTo(1);
        assertThat(sql.sql(telt).params(sak, "nektet").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void skal_ikke_spørre_mer_for_flere_innlegg() {
        skriv("Ett.");
        int ett = Spoerringsteller.tell(() -> nyeste(HUN)).vaare().size();
        for (int n = 0; n < 4; n++) {
            skriv("Ett til.");
        }
        assertThat(Spoerringsteller.tell(() -> nyeste(HUN)).vaare()).hasSizeLessThanOrEqualTo(ett);
    }

    @Test
    void skal_bare_hentes_av_siden_til_den_som_ser_saken() {
        assertThat(innhold(hent(HUN, "/oppgaver/" + oppgave))).contains("hx-get=\"/saker/" + sak + "/logg/nyeste\"", "href=\"/saker/" + sak + "/logg\"");
        assertThat(innhold(hent(KOLLEGA, "/oppgaver/" + oppgave))).contains("oppgavetrinn").doesNotContain("/logg/nyeste");
    }

    private void skriv(String tekst) {
        assertThat(hun.post("/saker/" + sak + "/logg", Map.of("slag", "notat", "tekst", tekst)).status()).isEqualTo(201);
    }

    private MockHttpServletResponse nyeste(String hvem) {
        return hent(hvem, "/saker/" + sak + "/logg/nyeste");
    }

    private MockHttpServletResponse hent(String hvem, String adresse) {
        try {
            return nett.perform(get(adresse).with(httpBasic(hvem, "stafett"))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String innhold(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
