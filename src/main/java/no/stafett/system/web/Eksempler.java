package no.stafett.system.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Setter sammen hele eksempler av eksemplene på feltene, så de alltid følger skjemaet. */
final class Eksempler {

    private final Map<String, Schema> skjemaer;

    private Eksempler(Map<String, Schema> skjemaer) {
        this.skjemaer = skjemaer;
    }

    static void leggI(OpenAPI dokument) {
        Eksempler eksempler = new Eksempler(dokument.getComponents().getSchemas());
        dokument.getPaths().values().forEach(sti -> sti.readOperations().forEach(eksempler::leggI));
        for (Feilsvar feil : Feilsvar.values()) {
            Content innhold = dokument.getComponents().getResponses().get(feil.navn()).getContent();
            eksempler.leggI(innhold);
            feil.tilpass((Map<String, Object>) innhold.get(Feilsvar.INNHOLD).getExample());
        }
    }

    private void leggI(Operation operasjon) {
        if (operasjon.getRequestBody() != null) {
            leggI(operasjon.getRequestBody().getContent());
        }
        operasjon.getResponses().values().stream().map(ApiResponse::getContent).forEach(this::leggI);
    }

    private void leggI(Content innhold) {
        if (innhold != null) {
            innhold.values().stream().filter(slag -> slag.getExample() == null && slag.getExamples() == null && slag.getSchema() != null)
                    .forEach(slag -> slag.setExample(av(slag.getSchema())));
        }
    }

    private Object av(Schema<?> skjema) {
        if (skjema.get$ref() != null) {
            return av(skjemaer.get(skjema.get$ref().substring(Skjemaregler.REF.length())));
        }
        if (skjema.getAnyOf() != null) {
            return av(skjema.getAnyOf().get(0));
        }
        if (skjema.getExamples() != null && !skjema.getExamples().isEmpty()) {
            return skjema.getExamples().get(0);
        }
        if (skjema.getItems() != null) {
            return List.of(av(skjema.getItems()));
        }
        Map<String, Object> felter = new LinkedHashMap<>();
        if (skjema.getProperties() != null) {
            skjema.getProperties().forEach((navn, felt) -> felter.put(navn, av(felt)));
        }
        return felter;
    }
}
