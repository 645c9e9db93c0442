package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** En gammel nettleser lar folk skrive hva som helst i et datofelt: svaret peker på feltet, og aldri på oss. */
@Apptest
class SideskjemaTest {

    @Autowired
    private MockMvc nett;
    private ApiKlient mina;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
    }

    private MockHttpServletResponse send(String adresse, Map<String, String> felter) throws Exception {
        MockHttpServletRequestBuilder skjema = post(adresse).with(httpBasic("barnehage.ansatt", "stafett")).with(csrf());
        felter.forEach(skjema::param);
        return nett.perform(skjema).andReturn().getResponse();
    }

    @Test
    void skal_peke_på_fødselsdatoen_og_ta_vare_på_resten() throws Exception {
        MockHttpServletResponse svar = send("/saker/ny", Map.of("hvemGjelder", "barn", "fornavn", "Ada", "etternavn", "Lindås",
                "foedselsdato", "4. mai", "enhetId", mina.enhet(), "undring", "Ada leker lite med de andre."));
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("feil-foedselsdato", "Ada leker lite med de andre.");
    }

    @Test
    void skal_peke_på_datoen_i_samtykket_og_ikke_registrere_noe() throws Exception {
        String sak = mina.nySak();
        MockHttpServletResponse svar = send("/saker/" + sak + "/samtykke", Map.of("avgjoerelse", "gitt", "tjenester", "ppt",
                "samtykkerNavn", "Mor Lindås", "relasjon", "mor", "informasjon", "x", "formaal", "x", "kanal", "muntlig", "gyldigTil", "neste år"));
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("#gyldigTil");
        assertThat(mina.get("/saker/" + sak + "/samtykker").innhold().path("samtykker")).isEmpty();
    }
}
