package no.stafett.tilgang;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/** Håndhever {@link Krever} og gir kontrollerne brukeren. Slår opp brukeren én gang for hver forespørsel. */
@Component
class Tilgangsport implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Paalogget paalogget;
    private final boolean demo;

    Tilgangsport(Paalogget paalogget, @Value("${stafett.demo:nei}") String demo) {
        this.paalogget = paalogget;
        this.demo = "ja".equals(demo);
    }

    @Override
    public boolean preHandle(HttpServletRequest forespoersel, HttpServletResponse svar, Object mottaker) {
        // Slutten på en strøm kommer hit en gang til; den er avgjort da den begynte.
        if (forespoersel.getDispatcherType() != DispatcherType.ASYNC && mottaker instanceof HandlerMethod metode
                && metode.getBeanType().getName().startsWith("no.stafett.")) {
            krev(metode.getMethodAnnotation(Krever.class), forespoersel);
        }
        return true;
    }

    private void krev(Krever krav, HttpServletRequest forespoersel) {
        if (krav == null || krav.bareDemo() && !demo) {
            throw new FinnesIkke();
        }
        paalogget.slåOpp().ifPresent(bruker -> Paalogget.husk(bruker, forespoersel));
        if (krav.aapen()) {
            return;
        }
        Bruker bruker = bruker(forespoersel);
        if (krav.value().length > 0 && Arrays.stream(krav.value()).noneMatch(bruker::har)) {
            throw new ManglerRolle();
        }
    }

    private static Bruker bruker(HttpServletRequest forespoersel) {
        return Paalogget.husket(forespoersel).orElseThrow(ManglerRolle::new);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Bruker.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer side, NativeWebRequest forespoersel,
            WebDataBinderFactory binder) {
        return bruker(forespoersel.getNativeRequest(HttpServletRequest.class));
    }
}
