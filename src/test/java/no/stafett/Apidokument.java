package no.stafett;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** OpenAPI-dokumentet slik et program som kjører, gir det fra seg. Hentes én gang for hvert oppsett. */
public final class Apidokument {

    public static final String ADRESSE = "/api/v1/openapi.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<ApplicationContext, Apidokument> HENTET = Collections.synchronizedMap(new WeakHashMap<>());

    private final JsonNode dokument;
    private final JsonNode strengt;
    private final SchemaRegistry skjemaer = SchemaRegistry.withDefaultDialect(
            Dialect.builder(Dialects.getDraft202012()).keyword(new NonValidationKeyword("components")).build(),
            bygger -> bygger.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> kompilert = new ConcurrentHashMap<>();

    Apidokument(JsonNode dokument) {
        this.dokument = dokument;
        this.strengt = dokument.deepCopy();
        lukk(strengt);
    }

    public static Apidokument til(MockMvc nett) {
        return HENTET.computeIfAbsent(nett.getDispatcherServlet().getWebApplicationContext(), oppsett -> new Apidokument(hent(nett)));
    }

    private static JsonNode hent(MockMvc nett) {
        try {
            return JSON.readTree(nett.perform(get(ADRESSE).with(httpBasic("systemadmin", "stafett"))).andReturn().getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode innhold() {
        return dokument;
    }

    /** @return stien i dokumentet som adressen passer; den med færrest variable når flere gjør det */
    Optional<String> sti(String adresse) {
        return dokument.get("paths").propertyNames().stream()
                .filter(sti -> adresse.matches(sti.replaceAll("\\{[^}]+}", "[^/]+"))).min(Comparator.comparing(sti -> sti.split("\\{").length));
    }

    JsonNode operasjon(String sti, String metode) {
        return strengt.get("paths").path(sti).path(metode.toLowerCase(java.util.Locale.ROOT));
    }

    /** Følger {@code $ref} til selve innholdet. */
    public JsonNode les(JsonNode node) {
        return node.has("$ref") && !node.has("type") ? les(strengt.at(node.get("$ref").asString().substring(1))) : node;
    }

    /** @return det som er galt; tom når innholdet følger skjemaet */
    public List<String> avvik(JsonNode skjema, JsonNode innhold) {
        return kompilert.computeIfAbsent(skjema, this::kompiler).validate(innhold).stream()
                .map(feil -> feil.getInstanceLocation() + ": " + feil.getMessage()).toList();
    }

    private Schema kompiler(JsonNode skjema) {
        ObjectNode medDeler = (ObjectNode) skjema.deepCopy();
        medDeler.set("components", strengt.get("components"));
        return skjemaer.getSchema(medDeler);
    }

    /** Dokumentet lover ikke at nye felt aldri kommer; prøvene skal likevel finne felt som ikke står der. */
    private static void lukk(JsonNode node) {
        if (node instanceof ObjectNode objekt && objekt.path("properties").isObject() && !objekt.has("additionalProperties")) {
            objekt.put("additionalProperties", false);
        }
        node.forEach(Apidokument::lukk);
    }
}
