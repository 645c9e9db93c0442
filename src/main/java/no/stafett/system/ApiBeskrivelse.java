package no.stafett.system;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import no.stafett.tilgang.Bruker;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
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
                feltfeil i «feil». Send Idempotency-Key på hver POST: samme nøkkel gir samme svar og ingen ny virkning."""))
                // Uten denne ville adressen fulgt Host-hodet til den som spør.
                .servers(List.of(new Server().url("/").description("Der dokumentet er hentet")));
    }

    /** Et tall der det skal stå tekst, er en feil hos den som kaller, og skal ikke gjettes om til tekst. */
    @Bean
    JsonMapperBuilderCustomizer ingenGjetting() {
        return json -> json.withCoercionConfig(LogicalType.Textual, tekst -> {
            for (CoercionInputShape slag : new CoercionInputShape[] {CoercionInputShape.Integer, CoercionInputShape.Float,
                CoercionInputShape.Boolean}) {
                tekst.setCoercion(slag, CoercionAction.Fail);
            }
        }).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS).addModule(new SimpleModule().addDeserializer(LocalDate.class, new Dato()));
    }

    /** En dato er en tekst på formen 2026-11-22: ikke et tall, ikke en liste, ikke et klokkeslett i tillegg. */
    private static final class Dato extends StdDeserializer<LocalDate> {

        private Dato() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser leser, DeserializationContext omgivelse) {
            String tekst = leser.hasToken(JsonToken.VALUE_STRING) ? leser.getString() : "";
            try {
                return LocalDate.parse(tekst);
            } catch (DateTimeParseException e) {
                return (LocalDate) omgivelse.handleWeirdStringValue(LocalDate.class, tekst, "ikke en dato");
            }
        }
    }

    /** Står et felt to ganger, er det ikke til å vite hvilket den som sendte, mente. */
    @Bean
    JsonMapperBuilderCustomizer ingenDoble() {
        return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
