package no.stafett.sporing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import no.stafett.sporing.Lesing;
import no.stafett.sporing.Sporbok;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Skriver én rad i sporet for hver side og hvert kall som viser en sak, også når svaret er nei (SEC-37). Raden skrives
 * etter at svaret er laget og før det går ut: lar den seg ikke skrive, får ingen se innholdet. Ingen side kan glemme det.
 */
@ControllerAdvice
class Lesevakt implements HandlerInterceptor, ResponseBodyAdvice<Object> {

    private static final String LESER = "GET";
    private static final String SKREVET = Lesevakt.class.getName();

    private final Sporbok spor;

    Lesevakt(Sporbok spor) {
        this.spor = spor;
    }

    @Override
    public void postHandle(HttpServletRequest inn, HttpServletResponse ut, Object mottaker, ModelAndView side) {
        boolean viser = side != null && side.getViewName() != null && !side.getViewName().startsWith("redirect:");
        skriv(inn, viser && Lesested.viserOmIgjen(moenster(inn)) ? LESER : inn.getMethod(), ut.getStatus());
    }

    /** Det som ble avvist underveis, uten å gi en side eller en kropp. */
    @Override
    public void afterCompletion(HttpServletRequest inn, HttpServletResponse ut, Object mottaker, Exception feil) {
        skriv(inn, inn.getMethod(), feil == null ? ut.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    @Override
    public boolean supports(MethodParameter retur, Class<? extends HttpMessageConverter<?>> omformer) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(Object kropp, MethodParameter retur, MediaType slag, Class<? extends HttpMessageConverter<?>> omformer,
            ServerHttpRequest inn, ServerHttpResponse ut) {
        if (inn instanceof ServletServerHttpRequest f && ut instanceof ServletServerHttpResponse s) {
            skriv(f.getServletRequest(), f.getServletRequest().getMethod(), s.getServletResponse().getStatus());
        }
        return kropp;
    }

    private void skriv(HttpServletRequest inn, String metode, int status) {
        if (inn.getAttribute(SKREVET) != null) {
            return;
        }
        Optional<Lesing> lesing = Lesested.finn(metode, moenster(inn), variabler(inn), status);
        lesing.ifPresent(spor::lest);
        inn.setAttribute(SKREVET, true);
    }

    private static String moenster(HttpServletRequest inn) {
        return (String) inn.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    /** Står ikke saken i selve adressen, er det den ene som er valgt. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> variabler(HttpServletRequest inn) {
        Object variabler = inn.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Map<String, String> iAdressen = variabler == null ? Map.of() : (Map<String, String>) variabler;
        String[] valgt = inn.getParameterValues("sak");
        return Lesested.velgerSaker(moenster(inn)) && valgt != null && valgt.length == 1 ? Map.of("sakId", valgt[0]) : iAdressen;
    }
}
