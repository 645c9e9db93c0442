package no.stafett.sporing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** En ny adresse med en id i seg viser noe om én sak, om den ikke står her; da skal lesingen i sporet. */
@Apptest
class SporedeEndepunkterTest {

    /** Modeller, utkast til modeller, verktøy og tekster er de samme for alle; tegningen av modellen, og lista over det en som slutter har, har ikke innhold fra saken. */
    private static final Set<String> UTEN_SAK = Set.of("/veileder/{*sted}", "/api/v1/veileder/{kommune}/{tjeneste}", "/verktoey/{id}", "/verktoey/{id}/fyll", "/tekster/{spraak}", "/saker/{sakId}/modell", "/innsikt/{sakId}/vei/tegning", "/api/v1/oppgaver/{id}/stand", "/organisasjon/personer/{ansattId}/slutt",
            "/handlingsveiledere/utkast/{utkastId}", "/handlingsveiledere/utkast/{utkastId}/pakke", "/handlingsveiledere/utkast/{utkastId}/redigerer", "/handlingsveiledere/publisert/{publiseringId}/pakke",
            "/api/v1/handlingsveiledere/utkast/{utkastId}", "/api/v1/handlingsveiledere/utkast/{utkastId}/filer/{fil}",
            "/api/v1/handlingsveiledere/utkast/{utkastId}/historikk", "/api/v1/handlingsveiledere/utkast/{utkastId}/pakke",
            "/handlingsveiledere/utkast/{utkastId}/trinn/{fil}", "/handlingsveiledere/utkast/{utkastId}/trinn/{fil}/steg/{stegId}",
            "/handlingsveiledere/utkast/{utkastId}/trinn/{fil}/nytt", "/handlingsveiledere/utkast/{utkastId}/trinn/{fil}/tegning",
            "/handlingsveiledere/utkast/{utkastId}/diagram/{fil}", "/handlingsveiledere/utkast/{utkastId}/skjema/{fil}", "/handlingsveiledere/utkast/{utkastId}/tabell/{fil}",
            "/organisasjon/personer/{ansattId}", "/organisasjon/enheter/{enhet}", "/organisasjon/liste/{listeId}", "/api/v1/organisasjon/personer/{ansattId}",
            "/api/v1/organisasjon/lister/{listeId}");

    /** Innsikten viser saker uten at noen id står i adressen; disse gjør det ikke: reglene, dagene det er stengt, og tegningene av modellen slik den er for alle. */
    private static final Set<String> INNSIKT_UTEN_SAK = Set.of("/innsikt/regler", "/innsikt/stengt", "/innsikt/modell/tegning", "/innsikt/{sakId}/vei/tegning");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired
    private MessageSource tekster;

    @Test
    void skal_spore_hver_adresse_som_viser_noe_fra_en_sak() {
        assertThat(lest().filter(sti -> sti.contains("{") && !UTEN_SAK.contains(sti))
                .filter(sti -> Lesested.kode(sti, false).isEmpty())).isEmpty();
    }

    @Test
    void skal_spore_hver_side_i_innsikten() {
        List<String> uten = lest().filter(sti -> sti.replaceFirst("^/api/v1", "").startsWith("/innsikt")).filter(sti -> Lesested.kode(sti, false).isEmpty()).toList();
        assertThat(uten).containsExactlyInAnyOrderElementsOf(INNSIKT_UTEN_SAK);
    }

    @Test
    void skal_ha_navn_på_hvert_sted_i_innsikten() {
        List<String> koder = lest().filter(sti -> sti.contains("/innsikt")).flatMap(sti -> Lesested.kode(sti, false).stream()).distinct().toList();
        assertThat(koder).hasSizeGreaterThan(5);
        for (String språk : List.of("nb", "nn", "en")) {
            assertThat(koder).allSatisfy(kode -> assertThat(tekster.getMessage("sporing.sted." + kode, null, null, Locale.forLanguageTag(språk))).as(kode).isNotBlank());
        }
    }

    private Stream<String> lest() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("no.stafett.") && leser(e.getKey())).flatMap(e -> e.getKey().getPatternValues().stream());
    }

    private static boolean leser(RequestMappingInfo info) {
        Set<RequestMethod> metoder = info.getMethodsCondition().getMethods();
        return metoder.isEmpty() || metoder.contains(RequestMethod.GET);
    }
}
