package no.stafett.sporing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.stafett.sporing.Gjennomgang;
import no.stafett.sporing.Omraade;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Paalogget;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Månedene som ikke er signert, på forsiden til den som skal gjøre det: ellers husker bare den som alt er inne på gjennomgangen, at
 * den venter. Forsiden ligger ved siden av sporet og kan ikke spørre det, så sporet legger dem der selv.
 */
@Component
class Signeringsvarsel implements HandlerInterceptor {

    private static final String FORSIDEN = "system/min_dag";

    private final Gjennomgang gjennomgang;
    private final Paalogget paalogget;

    Signeringsvarsel(Gjennomgang gjennomgang, Paalogget paalogget) {
        this.gjennomgang = gjennomgang;
        this.paalogget = paalogget;
    }

    @Override
    public void postHandle(HttpServletRequest inn, HttpServletResponse ut, Object mottaker, ModelAndView side) {
        if (side != null && FORSIDEN.equals(side.getViewName())) {
            paalogget.finn().filter(Signeringsvarsel::signerer)
                    .ifPresent(bruker -> side.addObject("usignerte", gjennomgang.usignerte(Omraade.til(bruker))));
        }
    }

    private static boolean signerer(Bruker bruker) {
        return bruker.har(Rolle.PERSONVERN) || bruker.har(Rolle.LEDER);
    }
}
