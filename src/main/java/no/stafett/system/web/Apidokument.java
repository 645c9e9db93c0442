package no.stafett.system.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gjør dokumentet i {@code /api/v1/openapi.json} ferdig: det som gjelder hele API-et, og ikke ett endepunkt. */
@Component
class Apidokument implements GlobalOpenApiCustomizer {

    private static final String OEKT = "oekt";
    private static final String BASIC = "basic";

    private final Skjemaregler skjemaer;
    private final boolean demo;

    Apidokument(Skjemaregler skjemaer, @Value("${stafett.demo:nei}") String demo) {
        this.skjemaer = skjemaer;
        this.demo = "ja".equals(demo);
    }

    @Override
    public void customise(OpenAPI dokument) {
        if (!demo) {
            dokument.getPaths().values().removeIf(Apidokument::erBareDemo);
        }
        Paths sortert = new Paths();
        sortert.putAll(new TreeMap<>(dokument.getPaths()));
        dokument.setPaths(sortert);
        Problemskjema.alle().forEach(dokument.getComponents()::addSchemas);
        for (Feilsvar feil : Feilsvar.values()) {
            dokument.getComponents().addResponses(feil.navn(), feil.svar());
        }
        innlogging(dokument, dokument.getComponents());
        skjemaer.gjelder(dokument);
        Eksempler.leggI(dokument);
    }

    private static boolean erBareDemo(PathItem sti) {
        return sti.readOperations().stream().anyMatch(o -> o.getExtensions() != null
                && o.getExtensions().containsKey(Operasjonsregler.BARE_DEMO));
    }

    private void innlogging(OpenAPI dokument, Components deler) {
        deler.addSecuritySchemes(OEKT, new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE).name("SESSION")
                .description("Økten fra innloggingssiden. POST og PUT må også ha CSRF-nøkkelen fra siden, i hodet X-CSRF-TOKEN."));
        dokument.addSecurityItem(new SecurityRequirement().addList(OEKT));
        if (demo) {
            deler.addSecuritySchemes(BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
                    .description("Brukernavn og passord. Bare i demo."));
            dokument.addSecurityItem(new SecurityRequirement().addList(BASIC));
        }
    }
}
