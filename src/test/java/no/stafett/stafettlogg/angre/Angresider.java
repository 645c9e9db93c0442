package no.stafett.stafettlogg.angre;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sidene slik én person ser dem, uten det som er nytt for hvert kall. */
record Angresider(MockMvc nett, String brukernavn) {

    String side(String sti) {
        return tekst(send(get(sti)));
    }

    MockHttpServletResponse vis(String sti) {
        return send(get(sti));
    }

    MockHttpServletResponse send(String sti, String felt, String verdi) {
        return send(post(sti).with(csrf()).param(felt, verdi));
    }

    static String tekst(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("<meta name=\"csrf\"[^>]*>", "").replaceAll("name=\"noekkel\" value=\"[^\"]*\"", "");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder bygger) {
        try {
            return nett.perform(bygger.with(httpBasic(brukernavn, "stafett"))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
