package no.stafett.tiltak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Siden med tiltakene, også når de har gått hele veien. */
@Apptest
class TiltakssidenTest {

    @Autowired
    private MockMvc nett;

    @Test
    void skal_vise_tiltak_som_er_avsluttet_med_og_uten_at_noen_har_sagt_hva_de_førte_til() throws Exception {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        String her = "/saker/" + gang.sak() + "/tiltak";
        for (String tiltak : new String[] {"Lesestund", "Lek ute"}) {
            String ett = her + "/" + mina.post(her, Map.of("tiltak", tiltak, "ansvarlig", mina.get("/meg").tekst("personId"))).tekst("tiltakId");
            assertThat(mina.post(ett + "/gjort", Map.of("gjennomfoert", "ja")).status()).isEqualTo(200);
            assertThat(("Lesestund".equals(tiltak) ? mina.post(ett + "/evaluer", Map.of("effekt", "delvis", "videre", "avslutte"))
                    : mina.post(ett + "/avslutt", Map.of("grunn", "Trengs ikke."))).status()).isEqualTo(200);
        }
        MockHttpServletResponse siden = nett.perform(get(her).with(httpBasic("barnehage.ansatt", "stafett"))).andReturn().getResponse();
        assertThat(siden.getStatus()).isEqualTo(200);
        assertThat(siden.getContentAsString(StandardCharsets.UTF_8)).contains("Lesestund", "Lek ute", "Noe effekt");
    }
}
