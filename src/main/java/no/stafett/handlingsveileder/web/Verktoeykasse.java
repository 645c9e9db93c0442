package no.stafett.handlingsveileder.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.stafett.skjema.Svarvisning;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verktøyene som følger med, slik de leveres. Lest én gang; filene endres ikke mens programmet kjører. */
@Component
class Verktoeykasse {
    private static final String SKJEMAER = "classpath*:modeller/forms/*.form";

    private final List<Verktoey> skjemaer;
    private final MessageSource tekster;

    Verktoeykasse(JsonMapper json, MessageSource tekster) throws IOException {
        this.tekster = tekster;
        this.skjemaer = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SKJEMAER)).map(fil -> les(fil, json))
                .filter(verktoey -> !verktoey.nummer().isEmpty()).toList();
    }

    /** Skjemaene, og de to som er sider å lese (T16 og T24), etter nummer. */
    List<Verktoey> alle(Locale språk) {
        return Stream.concat(skjemaer.stream(), Stream.of(side("T16", "akuttkort", språk), side("T24", "roller", språk)))
                .sorted(Comparator.comparingInt(Verktoey::plass)).toList();
    }

    Optional<Verktoey> finnSkjema(String id) {
        return skjemaer.stream().filter(verktoey -> verktoey.id().equals(id)).findFirst();
    }

    private Verktoey side(String nummer, String id, Locale språk) {
        return new Verktoey(id, nummer, tekster.getMessage("verktoey." + id, null, språk),
                tekster.getMessage("verktoey." + id + ".om", null, språk), null);
    }

    private static Verktoey les(Resource fil, JsonMapper json) {
        try (var inn = fil.getInputStream()) {
            JsonNode skjema = json.readTree(inn);
            return new Verktoey(skjema.path("id").asString(), skjema.path("properties").path("verktoey").asString(""),
                    Svarvisning.tittel(skjema), Svarvisning.om(skjema), skjema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
