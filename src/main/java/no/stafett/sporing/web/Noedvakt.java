package no.stafett.sporing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.sak.noed.Noedtilganger;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Paalogget;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Nødtilgang er å se. Den som ikke har annet i saken, kan ikke endre noe i den, uansett hvilken side som måtte glemme det;
 * bare akuttknappen er åpen for alle som ser et barn i fare, og det å si fra om at hun står barnet nær.
 */
@Component
class Noedvakt implements HandlerInterceptor {

    private static final Set<String> AAPNE = Set.of("/saker/{sakId}/akutt", "/saker/{sakId}/inhabil", "/saker/{sakId}/naerhet",
            "/api/v1/saker/{sakId}/naerhet");
    private static final Set<String> LESER = Set.of("GET", "HEAD", "OPTIONS");

    private final Noedtilganger noedtilganger;
    private final Paalogget paalogget;

    Noedvakt(Noedtilganger noedtilganger, Paalogget paalogget) {
        this.noedtilganger = noedtilganger;
        this.paalogget = paalogget;
    }

    /** @throws ManglerRolle når nødtilgangen er alt hun har */
    @Override
    public boolean preHandle(HttpServletRequest inn, HttpServletResponse ut, Object mottaker) {
        if (!LESER.contains(inn.getMethod()) && !AAPNE.contains(String.valueOf(inn.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
                && inn.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> i && erId(i.get("sakId"))) {
            SakId sak = SakId.av(i.get("sakId").toString());
            paalogget.finn().filter(bruker -> noedtilganger.erAlt(sak, bruker)).ifPresent(bruker -> {
                throw new ManglerRolle();
            });
        }
        return true;
    }

    private static boolean erId(Object verdi) {
        return verdi != null && verdi.toString().matches(EnhetId.MOENSTER);
    }
}
