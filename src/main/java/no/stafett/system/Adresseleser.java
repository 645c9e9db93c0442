package no.stafett.system;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.validation.SmartValidator;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leser valgene i en adresse inn i en record: de samme omgjøringene, de samme reglene og de samme feilene som når Spring gjør det, men merkene på
 * feltene tolkes én gang og ikke for hvert felt i hver forespørsel. Det var det dyreste i svaret med lista over oppgaver, og hver åpen liste spør om
 * puls gjennom det samme.
 */
@Component
class Adresseleser implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final ObjectProvider<ConversionService> omgjøring;
    private final ObjectProvider<SmartValidator> regler;
    private final Map<Class<?>, Oppskrift> oppskrifter = new ConcurrentHashMap<>();

    /** De to lages av det samme oppsettet som spør etter denne, så de hentes først når noen spør om noe. */
    Adresseleser(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> omgjøring, @Qualifier("defaultValidator") ObjectProvider<SmartValidator> regler) {
        this.omgjøring = omgjøring;
        this.regler = regler;
    }

    private record Felt(String navn, TypeDescriptor type) {
    }

    private record Oppskrift(Constructor<?> lager, List<Felt> felter) {

        static Oppskrift av(Class<?> slag) {
            try {
                RecordComponent[] deler = slag.getRecordComponents();
                Constructor<?> lager = slag.getDeclaredConstructor(Stream.of(deler).map(RecordComponent::getType).toArray(Class<?>[]::new));
                lager.setAccessible(true);
                List<Felt> felter = Stream.of(deler).map(del -> new Felt(del.getName(), felt(slag, del.getName()))).toList();
                return new Oppskrift(lager, felter);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        Object lag(Map<String, Object> verdier) {
            return BeanUtils.instantiateClass(lager, felter.stream().map(felt -> verdier.get(felt.navn)).toArray());
        }

        private static TypeDescriptor felt(Class<?> slag, String navn) {
            try {
                return new TypeDescriptor(slag.getDeclaredField(navn));
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> løsere) {
        løsere.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter valg) {
        return valg.getParameterType().isRecord() && valg.hasParameterAnnotation(ParameterObject.class);
    }

    /** @throws MethodArgumentNotValidException med alle feltene som er galt */
    @Override
    public Object resolveArgument(MethodParameter valg, ModelAndViewContainer modell, NativeWebRequest forespørsel, WebDataBinderFactory binder)
            throws MethodArgumentNotValidException {
        Class<?> slag = valg.getParameterType();
        Oppskrift oppskrift = oppskrifter.computeIfAbsent(slag, Oppskrift::av);
        Map<String, Object> verdier = new HashMap<>();
        BindingResult feil = new MapBindingResult(verdier, valg.getParameterName() == null ? "valg" : valg.getParameterName());
        oppskrift.felter.forEach(felt -> les(felt, forespørsel.getParameterValues(felt.navn), verdier, feil));
        Object ferdig = feil.hasErrors() ? null : oppskrift.lag(verdier);
        if (ferdig == null) {
            oppskrift.felter.stream().filter(felt -> !feil.hasFieldErrors(felt.navn))
                    .forEach(felt -> regler.getObject().validateValue(slag, felt.navn, verdier.get(felt.navn), feil));
        } else {
            regler.getObject().validate(ferdig, feil);
        }
        if (feil.hasErrors()) {
            throw new MethodArgumentNotValidException(valg, feil);
        }
        return ferdig;
    }

    private void les(Felt felt, String[] sendt, Map<String, Object> verdier, BindingResult feil) {
        if (sendt == null) {
            return;
        }
        Object rå = sendt.length == 1 ? sendt[0] : sendt;
        try {
            verdier.put(felt.navn, omgjøring.getObject().convert(rå, TypeDescriptor.forObject(rå), felt.type));
        } catch (ConversionException e) {
            verdier.put(felt.navn, rå);
            feil.rejectValue(felt.navn, "typeMismatch");
        }
    }
}
