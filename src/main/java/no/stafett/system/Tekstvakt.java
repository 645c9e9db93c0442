package no.stafett.system;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leter i det som er sendt som JSON etter tegn som ikke kan lagres, og peker på feltet. */
@ControllerAdvice
class Tekstvakt extends RequestBodyAdviceAdapter {

    private final JsonMapper json;

    Tekstvakt(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter plass, Type type, Class<? extends HttpMessageConverter<?>> omformer) {
        return true;
    }

    /** @throws SvaretErUgyldig med feltet som har tegnet */
    @Override
    public Object afterBodyRead(Object innhold, HttpInputMessage melding, MethodParameter plass, Type type,
            Class<? extends HttpMessageConverter<?>> omformer) {
        JsonNode alt = innhold instanceof JsonNode node ? node : json.valueToTree(innhold);
        finn(alt, "").ifPresent(sti -> {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(sti, "ugyldig_tegn")));
        });
        return innhold;
    }

    private static Optional<String> finn(JsonNode node, String sti) {
        if (node.isString()) {
            return Tegnvakt.kanIkkeLagres(node.asString()) ? Optional.of(sti) : Optional.empty();
        }
        Stream<Optional<String>> inni = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> finn(node.get(i), sti + "[" + i + "]"))
                : node.properties().stream().map(felt -> iFelt(felt, sti));
        return inni.flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> iFelt(Map.Entry<String, JsonNode> felt, String sti) {
        String her = sti.isEmpty() ? felt.getKey() : sti + "." + felt.getKey();
        return Tegnvakt.kanIkkeLagres(felt.getKey()) ? Optional.of(sti) : finn(felt.getValue(), her);
    }
}
