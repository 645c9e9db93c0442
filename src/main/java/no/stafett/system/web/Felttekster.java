package no.stafett.system.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Det API-dokumentet sier om hvert felt, fra {@code apidokument.properties}: først det som gjelder feltet i dette skjemaet
 * ({@code Oppgaverad.status}), så det som gjelder feltet overalt ({@code status}).
 */
@Component
class Felttekster {

    private static final String FIL = "/apidokument.properties";

    private final Properties tekster = new Properties();
    private final JsonMapper json;

    Felttekster(JsonMapper json) {
        this.json = json;
        try (Reader leser = new InputStreamReader(Felttekster.class.getResourceAsStream(FIL), StandardCharsets.UTF_8)) {
            tekster.load(leser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> beskrivelse(String sted, String felt) {
        return finn(sted, felt, "");
    }

    /** Eksemplet står som JSON i fila, så tall blir tall og null blir null. */
    Optional<Object> eksempel(String sted, String felt) {
        return finn(sted, felt, ".eksempel").map(tekst -> json.readValue(tekst, Object.class));
    }

    private Optional<String> finn(String sted, String felt, String del) {
        return Optional.ofNullable(tekster.getProperty(sted + "." + felt + del, tekster.getProperty(felt + del)));
    }
}
