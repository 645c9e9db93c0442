package no.stafett.sporing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** En ny adresse med en id i seg viser noe om én sak, om den ikke står her; da skal lesingen i sporet. */
@Apptest
class SporedeEndepunkterTest {

    /** Modeller, verktøy og tekster er de samme for alle; tegningen av modellen, og lista over det en som slutter har, har ikke innhold fra saken. */
    private static final Set<String> UTEN_SAK = Set.of("/verktoey/{id}", "/verktoey/{id}/fyll", "/tekster/{spraak}", "/saker/{sakId}/modell", "/api/v1/oppgaver/{id}/stand", "/organisasjon/personer/{ansattId}/slutt");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void skal_spore_hver_adresse_som_viser_noe_fra_en_sak() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("no.stafett.") && leser(e.getKey()))
                .flatMap(e -> e.getKey().getPatternValues().stream()).filter(sti -> sti.contains("{") && !UTEN_SAK.contains(sti))
                .filter(sti -> Lesested.kode(sti, false).isEmpty())).isEmpty();
    }

    private static boolean leser(RequestMappingInfo info) {
        Set<RequestMethod> metoder = info.getMethodsCondition().getMethods();
        return metoder.isEmpty() || metoder.contains(RequestMethod.GET);
    }
}
