package no.stafett.system;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import no.stafett.tilgang.Bruker;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** Hva API-et heter i OpenAPI-dokumentet, og hvor strengt det leser JSON. */
@Configuration
class ApiBeskrivelse {

    static {
        // Brukeren kommer fra innloggingen og er ikke noe den som kaller skal oppgi.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Bruker.class);
    }

    @Bean
    OpenAPI beskrivelse() {
        return new OpenAPI().info(new Info().title("Stafett").version("v1").description("""
                API for saksbehandling etter BTI. JSON inn og ut; feil som problemdetaljer (RFC 9457) med koden i «kode» og \
                feltfeil i «feil». Send Idempotency-Key på hver POST: samme nøkkel gir samme svar og ingen ny virkning."""));
    }

    /** Et tall der det skal stå tekst, er en feil hos den som kaller, og skal ikke gjettes om til tekst. */
    @Bean
    JsonMapperBuilderCustomizer ingenGjetting() {
        return json -> json.withCoercionConfig(LogicalType.Textual, tekst -> {
            for (CoercionInputShape slag : new CoercionInputShape[] {CoercionInputShape.Integer, CoercionInputShape.Float,
                CoercionInputShape.Boolean}) {
                tekst.setCoercion(slag, CoercionAction.Fail);
            }
        });
    }
}
