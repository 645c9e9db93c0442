package no.stafett.stafettlogg.sperre;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Saksferd;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** En sak som kan få adressesperre, og de som er med i den. */
abstract class Sperreproeve {

    @Autowired
    MockMvc nett;
    @Autowired
    JdbcClient sql;
    ApiKlient mina;
    ApiKlient styrer;
    ApiKlient ppt;
    Saksferd sak;
    String sti;

    @BeforeEach
    void meld() {
        mina = som("barnehage.ansatt");
        styrer = som("barnehage.styrer");
        ppt = som("ppt.ansatt");
        sak = Saksferd.meld(this::som, List.of("barnehage.ansatt", "barnehage.styrer", "ppt.ansatt"));
        sti = "/saker/" + sak.sakId();
    }

    ApiKlient som(String navn) {
        return new ApiKlient(nett, navn);
    }

    void tilNivaa2() {
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt")));
        sak.gjør("trinn_2_1", Map.of("mottaker", mina.enhetI("ppt")));
        sak.gjør("trinn_in_1", Map.of("godtatt", "ja"));
    }

    ApiKlient.Svar sperr(ApiKlient den, String... klarerte) {
        return den.post(sti + "/adressesperre", Map.of("grad", "strengt_fortrolig", "klarerte", List.of(klarerte)));
    }

    static String id(ApiKlient den) {
        return den.get("/meg").tekst("personId");
    }

    MockHttpServletResponse side(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String tekst(String bruker, MockHttpServletRequestBuilder forespørsel) throws Exception {
        return side(bruker, forespørsel).getContentAsString(StandardCharsets.UTF_8);
    }
}
