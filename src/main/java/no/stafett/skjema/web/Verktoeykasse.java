package no.stafett.skjema.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.stafett.skjema.Svarvisning;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verktøyene som følger med, slik de leveres. Lest én gang; filene endres ikke mens programmet kjører. */
@Component
class Verktoeykasse {
    private static final String SKJEMAER = "classpath*:modeller/forms/*.form";

    private final List<Verktoey> alle;

    Verktoeykasse(JsonMapper json) throws IOException {
        this.alle = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SKJEMAER)).map(fil -> les(fil, json))
                .filter(verktoey -> !verktoey.nummer().isEmpty())
                .sorted(Comparator.comparingInt(verktoey -> Integer.parseInt(verktoey.nummer().substring(1)))).toList();
    }

    /** @param nummer for eksempel T13 */
    record Verktoey(String id, String nummer, String tittel, String om, JsonNode skjema) {
        boolean passer(String soek) {
            return (tittel + " " + om + " " + nummer).toLowerCase().contains(soek.toLowerCase());
        }
    }

    List<Verktoey> finn(String soek) {
        return alle.stream().filter(verktoey -> verktoey.passer(soek)).toList();
    }

    Optional<Verktoey> finnMedId(String id) {
        return alle.stream().filter(verktoey -> verktoey.id().equals(id)).findFirst();
    }

    private static Verktoey les(Resource fil, JsonMapper json) {
        try (var inn = fil.getInputStream()) {
            JsonNode skjema = json.readTree(inn);
            JsonNode egenskaper = skjema.path("properties");
            return new Verktoey(skjema.path("id").asString(), egenskaper.path("verktoey").asString(""), Svarvisning.tittel(skjema),
                    Svarvisning.om(skjema), skjema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
