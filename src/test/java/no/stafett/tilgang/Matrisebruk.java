package no.stafett.tilgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.UUID;
import java.util.function.Function;
import no.stafett.tilgang.Tilgangsmatrise.Endepunkt;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sidene brukt av noen i tabellen, uten nettleser. */
record Matrisebruk(MockMvc nett, UserDetailsService brukere) {

    /** Transaksjonen skal vite hvem den er for alt når den begynner, som ellers. */
    <T> T som(String bruker, Function<RequestPostProcessor, T> gjør) {
        UserDetails den = brukere.loadUserByUsername(bruker);
        Authentication som = UsernamePasswordAuthenticationToken.authenticated(den, null, den.getAuthorities());
        SecurityContextHolder.getContext().setAuthentication(som);
        try {
            return gjør.apply(forespørsel -> csrf().postProcessRequest(authentication(som).postProcessRequest(forespørsel)));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Sender et nettskjema som skal bli tatt imot. */
    void side(String bruker, String sti, String sendt) {
        MockHttpServletResponse svar = send(bruker, bygg(new Endepunkt("POST " + sti, "", "", sendt)));
        assertThat(svar.getStatus()).as(sti).isBetween(300, 399);
    }

    /** Legger en fil ved innlegget. @return vedleggets id */
    String vedlegg(String bruker, String sakssti, String post) {
        MockHttpServletResponse svar = send(bruker, multipart("/api/v1" + sakssti + "/logg/" + post + "/vedlegg")
                .file(new MockMultipartFile("fil", "notat.txt", "text/plain", "Et notat.".getBytes())).header("Idempotency-Key", UUID.randomUUID()));
        assertThat(svar.getStatus()).as(sakssti).isEqualTo(201);
        return innhold(svar).replaceAll(".*\"vedleggId\":\"([^\"]+)\".*", "$1");
    }

    private MockHttpServletResponse send(String bruker, AbstractMockHttpServletRequestBuilder<?> forespoersel) {
        return som(bruker, med -> {
            try {
                return nett.perform(forespoersel.with(med)).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String innhold(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static MockHttpServletRequestBuilder bygg(Endepunkt endepunkt) {
        MockHttpServletRequestBuilder bygger = request(HttpMethod.valueOf(endepunkt.metode()), endepunkt.sti());
        if (endepunkt.sti().startsWith("/api/")) {
            bygger.header("Idempotency-Key", UUID.randomUUID());
        } else {
            bygger.header("Accept", "text/html, */*;q=0.1");
        }
        String sendt = endepunkt.sendt();
        return sendt.isEmpty() ? bygger : bygger.content(sendt)
                .contentType(sendt.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
    }
}
