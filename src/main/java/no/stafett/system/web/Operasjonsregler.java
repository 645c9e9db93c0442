package no.stafett.system.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Det som gjelder alle operasjoner: hvem de er for, nøkkelen på hver POST, ordene om parametrene, og hva som kan gå galt. */
@Component
class Operasjonsregler implements OperationCustomizer {

    static final String ENGANGSNOEKKEL = "Idempotency-Key";
    static final String BARE_DEMO = "x-bare-demo";
    private static final int LENGSTE_NOEKKEL = 200;

    private final Felttekster tekster;

    Operasjonsregler(Felttekster tekster) {
        this.tekster = tekster;
    }

    @Override
    public Operation customize(Operation operasjon, HandlerMethod metode) {
        if (metode.hasMethodAnnotation(PostMapping.class)) {
            operasjon.addParametersItem(new Parameter().in("header").name(ENGANGSNOEKKEL).required(false)
                    .schema(Problemskjema.av("string").maxLength(LENGSTE_NOEKKEL)));
        }
        if (operasjon.getParameters() != null) {
            operasjon.getParameters().forEach(p -> beskriv(p, operasjon.getOperationId()));
        }
        sihvem(operasjon, metode.getMethodAnnotation(Krever.class));
        Feilsvar.leggTil(operasjon);
        return operasjon;
    }

    private void beskriv(Parameter parameter, String sted) {
        if (parameter.getSchema() != null) {
            Skjemaregler.medValg(parameter.getSchema());
            Optional.ofNullable(parameter.getSchema().getExtensions()).ifPresent(merker -> merker.remove(Kanmangle.MERKE));
        }
        if (parameter.getDescription() == null) {
            tekster.beskrivelse(sted, parameter.getName()).ifPresent(parameter::setDescription);
        }
        if (parameter.getExample() == null) {
            tekster.eksempel(sted, parameter.getName()).ifPresent(parameter::setExample);
        }
    }

    private static void sihvem(Operation operasjon, Krever krav) {
        if (krav == null) {
            return;
        }
        if (krav.bareDemo()) {
            operasjon.addExtension(BARE_DEMO, true);
        }
        String hvem = krav.value().length == 0 ? "For alle som er logget inn."
                : Arrays.stream(krav.value()).map(Rolle::navn).collect(Collectors.joining(", ", "For rollene ", "."));
        operasjon.setDescription(List.of(operasjon.getDescription() == null ? "" : operasjon.getDescription(), hvem)
                .stream().filter(del -> !del.isBlank()).collect(Collectors.joining(" ")));
    }
}
