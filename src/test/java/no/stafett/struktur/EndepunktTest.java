package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.stafett.Apptest;
import no.stafett.tilgang.Krever;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Hvert endepunkt sier hvem det er for, og sier nei til den som ikke er logget inn (SEC-01). */
@Apptest
class EndepunktTest {

    /** Det som må virke uten innlogging; lista skal være kort. */
    private static final Set<String> AAPNE = Set.of("/logg-inn", "/foerste-administrator", "/tilgjengelighet",
            "/tekster/{spraak}", "/spraak", "/csp-rapport", "/veileder/{*sted}", "/error");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired
    private MockMvc nett;

    @Test
    void skal_ha_Krever_paa_hvert_endepunkt() {
        assertThat(vaare().filter(e -> !e.getValue().hasMethodAnnotation(Krever.class)).map(e -> e.getValue().toString())).isEmpty();
    }

    @Test
    void skal_bare_ha_de_aapne_sidene_vi_kjenner() {
        Set<String> aapne = new TreeSet<>();
        vaare().filter(e -> e.getValue().getMethodAnnotation(Krever.class).aapen())
                .forEach(e -> aapne.addAll(e.getKey().getPatternValues()));
        assertThat(AAPNE).containsAll(aapne).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void skal_si_nei_uten_innlogging() {
        assertThat(vaare().filter(e -> !e.getValue().getMethodAnnotation(Krever.class).aapen())
                .flatMap(e -> e.getKey().getPatternValues().stream().flatMap(sti -> metoder(e.getKey())
                        .map(metode -> metode + " " + sti + " " + svar(metode, sti))))
                .filter(svar -> !svar.endsWith("401") && !svar.endsWith("302"))).isEmpty();
    }

    private int svar(HttpMethod metode, String sti) {
        try {
            return nett.perform(request(metode, sti.replaceAll("\\{[^}]+}", "1")).with(csrf())).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<HttpMethod> metoder(RequestMappingInfo info) {
        Set<RequestMethod> metoder = info.getMethodsCondition().getMethods();
        return metoder.isEmpty() ? List.of(HttpMethod.GET).stream() : metoder.stream().map(RequestMethod::asHttpMethod);
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> vaare() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("no.stafett."));
    }
}
