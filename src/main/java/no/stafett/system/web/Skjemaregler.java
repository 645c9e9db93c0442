package no.stafett.system.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Det som gjelder alle skjemaer. Et svar har alltid alle feltene sine, og de som kan mangle verdi, er null. Det som sendes
 * inn, kan utelate dem, men ikke ha felt vi ikke kjenner.
 */
@Component
class Skjemaregler {

    static final String REF = "#/components/schemas/";

    private final Felttekster tekster;

    Skjemaregler(Felttekster tekster) {
        this.tekster = tekster;
    }

    void gjelder(OpenAPI dokument) {
        Map<String, Schema> skjemaer = dokument.getComponents().getSchemas();
        Set<String> inn = sendesInn(dokument, skjemaer);
        skjemaer.forEach((navn, skjema) -> {
            medOrd(navn, navn, skjema);
            if (skjema.getProperties() == null) {
                return;
            }
            Map<String, Schema> felter = skjema.getProperties();
            if (!Problemskjema.alle().containsKey(navn)) {
                skjema.setRequired(felter.entrySet().stream().filter(f -> !inn.contains(navn) || !kanMangle(f.getValue()))
                        .map(Map.Entry::getKey).toList());
            }
            if (inn.contains(navn)) {
                skjema.setAdditionalProperties(false);
            }
            felter.replaceAll((felt, verdi) -> medOrd(navn, felt, medNull(medValg(verdi))));
        });
    }

    /** Et mønster som bare regner opp ord, er en liste av valg. Andre mønstre gjelder hele teksten, som de gjør i Java. */
    static Schema<?> medValg(Schema<?> felt) {
        String moenster = felt.getPattern();
        if (moenster != null && moenster.matches("[a-z_]+(\\|[a-z_]+)+")) {
            Stream.of(moenster.split("\\|")).forEach(((Schema<Object>) felt)::addEnumItemObject);
            felt.setPattern(null);
        } else if (moenster != null) {
            felt.setPattern("^(?:" + moenster + ")$");
        }
        return felt;
    }

    private static Set<String> sendesInn(OpenAPI dokument, Map<String, Schema> skjemaer) {
        Set<String> navn = new HashSet<>();
        dokument.getPaths().values().stream().flatMap(sti -> sti.readOperations().stream())
                .filter(operasjon -> operasjon.getRequestBody() != null && operasjon.getRequestBody().getContent() != null)
                .flatMap(operasjon -> operasjon.getRequestBody().getContent().values().stream())
                .forEach(innhold -> samle(innhold.getSchema(), skjemaer, navn));
        return navn;
    }

    private static void samle(Schema<?> skjema, Map<String, Schema> skjemaer, Set<String> navn) {
        if (skjema == null) {
            return;
        }
        if (skjema.get$ref() != null) {
            String navnet = skjema.get$ref().substring(REF.length());
            if (navn.add(navnet)) {
                samle(skjemaer.get(navnet), skjemaer, navn);
            }
        }
        samle(skjema.getItems(), skjemaer, navn);
        if (skjema.getProperties() != null) {
            skjema.getProperties().values().forEach(felt -> samle(felt, skjemaer, navn));
        }
    }

    private static boolean kanMangle(Schema<?> felt) {
        return felt.getExtensions() != null && felt.getExtensions().containsKey(Kanmangle.MERKE);
    }

    private static Schema<?> medNull(Schema<?> felt) {
        if (!kanMangle(felt)) {
            return felt;
        }
        felt.getExtensions().remove(Kanmangle.MERKE);
        if (felt.get$ref() != null) {
            return new io.swagger.v3.oas.models.media.JsonSchema()
                    .anyOf(new ArrayList<>(List.of(Problemskjema.ref(felt.get$ref().substring(REF.length())), Problemskjema.av("null"))));
        }
        felt.addType("null");
        if (felt.getEnum() != null && !felt.getEnum().contains(null)) {
            medNull(felt, felt.getEnum());
        }
        return felt;
    }

    @SuppressWarnings("unchecked")
    private static <T> void medNull(Schema<?> felt, List<T> verdier) {
        List<T> alle = new ArrayList<>(verdier);
        alle.add(null);
        ((Schema<T>) felt).setEnum(alle);
    }

    private Schema<?> medOrd(String sted, String navn, Schema<?> felt) {
        if (felt.getDescription() == null) {
            tekster.beskrivelse(sted, navn).ifPresent(felt::setDescription);
        }
        boolean enkelt = felt.get$ref() == null && felt.getAnyOf() == null
                && (felt.getItems() == null || felt.getItems().get$ref() == null);
        if (enkelt && felt.getExamples() == null) {
            tekster.eksempel(sted, navn).ifPresent(eksempel -> ((Schema<Object>) felt).setExamples(List.of(eksempel)));
        }
        return felt;
    }
}
