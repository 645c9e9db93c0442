package no.stafett.system.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.annotation.Nullable;
import java.util.Arrays;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springframework.stereotype.Component;

/** Merker feltene som er {@link Nullable} i koden; {@link Skjemaregler} skriver det inn når alle skjemaene er på plass. */
@Component
class Kanmangle implements PropertyCustomizer {

    static final String MERKE = "x-kan-mangle";

    @Override
    public Schema<?> customize(Schema felt, AnnotatedType type) {
        if (felt != null && type.getCtxAnnotations() != null
                && Arrays.stream(type.getCtxAnnotations()).anyMatch(Nullable.class::isInstance)) {
            felt.addExtension(MERKE, true);
        }
        return felt;
    }
}
