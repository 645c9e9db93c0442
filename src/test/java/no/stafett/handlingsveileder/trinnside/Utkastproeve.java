package no.stafett.handlingsveileder.trinnside;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import no.stafett.handlingsveileder.utkast.Utkast;
import no.stafett.handlingsveileder.utkast.Utkastene;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Et utkast til barnehagens modeller, og den som redigerer det gjennom sidene. */
final class Utkastproeve {

    static final String FAGANSVARLIG = "fagansvarlig";

    private final MockMvc nett;
    private final UserDetailsService brukere;
    private final Utkastene utkastene;
    private final UUID id;

    private Utkastproeve(MockMvc nett, UserDetailsService brukere, Utkastene utkastene, UUID id) {
        this.nett = nett;
        this.brukere = brukere;
        this.utkastene = utkastene;
        this.id = id;
    }

    static Utkastproeve nytt(MockMvc nett, UserDetailsService brukere, Utkastene utkastene) {
        Utkastproeve uten = new Utkastproeve(nett, brukere, utkastene, null);
        Utkast nytt = uten.som(FAGANSVARLIG, () -> utkastene.opprett("9901.barnehage", "Trinnprøve"));
        return new Utkastproeve(nett, brukere, utkastene, nytt.id());
    }

    UUID id() {
        return id;
    }

    Utkast nå() {
        return som(FAGANSVARLIG, () -> utkastene.hent(id));
    }

    String lista(String fil) {
        return "/handlingsveiledere/utkast/" + id + "/trinn/" + fil;
    }

    <T> T som(String brukernavn, Supplier<T> handling) {
        UserDetails hun = brukere.loadUserByUsername(brukernavn);
        SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken(hun, null, hun.getAuthorities()));
        try {
            return handling.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    MockHttpServletResponse hent(String brukernavn, String sti) throws Exception {
        return nett.perform(get(sti).with(user(brukere.loadUserByUsername(brukernavn)))).andReturn().getResponse();
    }

    String side(String sti) throws Exception {
        return hent(FAGANSVARLIG, sti).getContentAsString(StandardCharsets.UTF_8);
    }

    /** @param felt navn og verdi, annenhver */
    MockHttpServletResponse send(String brukernavn, String sti, String... felt) throws Exception {
        return sendt(brukernavn, sti, felt).getResponse();
    }

    /** Med det som følger med til den neste siden. */
    MvcResult sendt(String brukernavn, String sti, String... felt) throws Exception {
        var forespørsel = post(sti).with(user(brukere.loadUserByUsername(brukernavn))).with(csrf());
        for (int i = 0; i < felt.length; i += 2) {
            forespørsel.param(felt[i], felt[i + 1]);
        }
        return nett.perform(forespørsel).andReturn();
    }

    /** Siden hun kommer til etter det hun sendte, med det som fulgte med i økten. */
    String neste(String brukernavn, MvcResult sendt) throws Exception {
        String sti = sendt.getResponse().getRedirectedUrl().replaceFirst("#.*", "");
        return nett.perform(get(sti).with(user(brukere.loadUserByUsername(brukernavn))).cookie(sendt.getResponse().getCookies())).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
