package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.stafett.Apidokument;
import no.stafett.Apptest;
import no.stafett.tilgang.Enhet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** API-dokumentet er gyldig, og sier noe om alt. At det er sant, prøves av hvert kall {@link no.stafett.ApiKlient} gjør. */
@Apptest
class ApidokumentTest {

    private static final String SKJEMA_I_DOKUMENTET = "/components/schemas";
    private static final SchemaRegistry JSON_SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Autowired
    private MockMvc nett;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    private Apidokument apidokument;
    private JsonNode dokument;

    @BeforeEach
    void hent() {
        apidokument = Apidokument.til(nett);
        dokument = apidokument.innhold();
    }

    @Test
    void skal_være_gyldig_OpenAPI_3_1_med_ord_og_eksempel_på_hvert_endepunkt() throws IOException {
        assertThat(mot("/openapi-3.1.json", dokument)).isEmpty();
    }

    @Test
    void skal_ha_skjemaer_som_er_gyldig_JSON_Schema() {
        assertThat(dokument.at(SKJEMA_I_DOKUMENTET).properties().stream().flatMap(skjema -> JSON_SCHEMA
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")).validate(skjema.getValue()).stream()
                .map(feil -> skjema.getKey() + ": " + feil))).isEmpty();
    }

    @Test
    void skal_ikke_peke_på_noe_som_ikke_står_der() {
        assertThat(dokument.findValuesAsString("$ref")).isNotEmpty()
                .allSatisfy(peker -> assertThat(dokument.at(peker.substring(1)).isMissingNode()).as(peker).isFalse());
    }

    @Test
    void skal_ha_med_hvert_endepunkt_og_hver_variabel_i_adressen() {
        Set<String> vaare = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream())
                .filter(sti -> sti.startsWith("/api/v1/") && !sti.startsWith(Apidokument.ADRESSE)).forEach(vaare::add);
        assertThat(dokument.get("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(vaare);
        assertThat(operasjoner().filter(o -> !variabler(o.getKey()).equals(variabler(o.getValue()))).map(Map.Entry::getKey)).isEmpty();
    }

    @Test
    void skal_ha_ulike_navn_på_operasjonene() {
        assertThat(operasjoner().map(o -> o.getValue().get("operationId").asString()).toList()).doesNotHaveDuplicates();
    }

    /** To typer med samme navn ville blitt ett skjema, og det ene endepunktet beskrevet med det andres. */
    @Test
    void skal_ha_et_eget_navn_på_hver_type() {
        List<String> navn = typer().toList();
        assertThat(navn).doesNotHaveDuplicates();
        assertThat(dokument.at(SKJEMA_I_DOKUMENTET).propertyNames()).filteredOn(n -> !n.matches("Problem.*|Feltfeil|Skjema|Skjemasvar"))
                .isSubsetOf(navn);
    }

    @Test
    void skal_si_noe_om_hvert_felt() {
        List<String> uten = new ArrayList<>();
        dokument.at(SKJEMA_I_DOKUMENTET).properties().forEach(skjema -> {
            if (!skjema.getValue().has("description")) {
                uten.add(skjema.getKey());
            }
            skjema.getValue().path("properties").properties().stream().filter(felt -> !felt.getValue().has("description"))
                    .forEach(felt -> uten.add(skjema.getKey() + "." + felt.getKey()));
        });
        assertThat(uten).as("Skriv dem i apidokument.properties").isEmpty();
    }

    @Test
    void skal_ha_eksempler_som_følger_sitt_eget_skjema() {
        List<String> feil = new ArrayList<>();
        operasjoner().forEach(o -> o.getValue().findParents("example").stream().filter(del -> del.has("schema"))
                .forEach(del -> apidokument.avvik(del.get("schema"), del.get("example"))
                        .forEach(avvik -> feil.add(o.getKey() + " " + avvik))));
        dokument.at("/components/responses").properties().forEach(svar -> svar.getValue().get("content").forEach(del ->
                apidokument.avvik(del.get("schema"), del.get("example")).forEach(avvik -> feil.add(svar.getKey() + " " + avvik))));
        assertThat(feil).isEmpty();
    }

    @Test
    void skal_kunne_sende_samme_POST_to_ganger_overalt() {
        assertThat(operasjoner().filter(o -> o.getKey().startsWith("post ")).filter(o -> o.getValue().path("parameters").valueStream()
                .noneMatch(p -> p.get("name").asString().equals("Idempotency-Key"))).map(Map.Entry::getKey)).isEmpty();
    }

    @Test
    void skal_kunne_velge_blant_tjenestene_som_har_et_navn() {
        Set<String> navngitte = new TreeSet<>();
        ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream().filter(n -> n.startsWith("tjeneste.") && !List.of("tjeneste.alle", "tjeneste.ke").contains(n))
                .map(n -> n.substring("tjeneste.".length())).forEach(navngitte::add);
        assertThat(List.of(Enhet.TJENESTER.split("\\|"))).containsExactlyInAnyOrderElementsOf(navngitte);
    }

    private Stream<Map.Entry<String, JsonNode>> operasjoner() {
        return dokument.get("paths").properties().stream().flatMap(sti -> sti.getValue().properties().stream()
                .map(metode -> Map.entry(metode.getKey() + " " + sti.getKey(), metode.getValue())));
    }

    private static Set<String> variabler(String sti) {
        Set<String> navn = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{([^}]+)}").matcher(sti).results().forEach(treff -> navn.add(treff.group(1)));
        return navn;
    }

    private static Set<String> variabler(JsonNode operasjon) {
        Set<String> navn = new TreeSet<>();
        operasjon.path("parameters").valueStream().filter(p -> p.get("in").asString().equals("path"))
                .forEach(p -> navn.add(p.get("name").asString()));
        return navn;
    }

    private static Stream<String> typer() {
        ClassPathScanningCandidateComponentProvider leter = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(org.springframework.beans.factory.annotation.AnnotatedBeanDefinition type) {
                return true;
            }
        };
        leter.addIncludeFilter(new AnnotationTypeFilter(Schema.class));
        return leter.findCandidateComponents("no.stafett").stream().map(type -> ((org.springframework.beans.factory.annotation
                .AnnotatedBeanDefinition) type).getMetadata().getAnnotationAttributes(Schema.class.getName()).get("name").toString());
    }

    private static List<String> mot(String fil, JsonNode innhold) throws IOException {
        try (InputStream skjema = ApidokumentTest.class.getResourceAsStream(fil)) {
            return JSON_SCHEMA.getSchema(new JsonMapper().readTree(skjema)).validate(innhold).stream()
                    .map(feil -> feil.getInstanceLocation() + ": " + feil.getMessage()).toList();
        }
    }
}
