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

/** Leter i det som er sendt som JSON etter tegn og tall som ikke kan lagres slik de ble sendt, og peker på feltet. */
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

    /** @throws SvaretErUgyldig med det første feltet som har et slikt */
    @Override
    public Object afterBodyRead(Object innhold, HttpInputMessage melding, MethodParameter plass, Type type,
            Class<? extends HttpMessageConverter<?>> omformer) {
        JsonNode alt = innhold instanceof JsonNode node ? node : json.valueToTree(innhold);
        finn(alt, "").ifPresent(feil -> {
            throw new SvaretErUgyldig(List.of(feil));
        });
        return innhold;
    }

    private static Optional<Feltfeil> finn(JsonNode node, String sti) {
        if (node.isString()) {
            return Tegnvakt.kanIkkeLagres(node.asString()) ? Optional.of(Feltfeil.av(sti, "ugyldig_tegn")) : Optional.empty();
        }
        if (node.isFloatingPointNumber() && Double.isInfinite(node.doubleValue())) {
            return Optional.of(Feltfeil.av(sti, "tall_utenfor"));
        }
        Stream<Optional<Feltfeil>> inni = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> finn(node.get(i), sti + "[" + i + "]"))
                : node.properties().stream().map(felt -> iFelt(felt, sti));
        return inni.flatMap(Optional::stream).findFirst();
    }

    private static Optional<Feltfeil> iFelt(Map.Entry<String, JsonNode> felt, String sti) {
        String her = sti.isEmpty() ? felt.getKey() : sti + "." + felt.getKey();
        return Tegnvakt.kanIkkeLagres(felt.getKey()) ? Optional.of(Feltfeil.av(sti, "ugyldig_tegn")) : finn(felt.getValue(), her);
    }
}
