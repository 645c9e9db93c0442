package no.stafett.varsel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.stafett.tilgang.Paalogget;
import no.stafett.varsel.Varslene;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Legger tallet på uleste varsler i toppen av hver hele side. Rammen ligger ved siden av varslene og kan ikke spørre dem. En del av en side
 * har ingen topp, og en omdirigering ville fått tallet i adressen.
 */
@Component
class Varselteller implements HandlerInterceptor {

    private final Varslene varslene;

    Varselteller(Varslene varslene) {
        this.varslene = varslene;
    }

    @Override
    public void postHandle(HttpServletRequest inn, HttpServletResponse ut, Object mottaker, ModelAndView side) {
        if (side != null && erHel(side.getViewName()) && side.getModel().containsKey("ramme")) {
            Paalogget.person().flatMap(varslene::uleste).ifPresent(antall -> side.addObject("ulesteVarsler", antall));
        }
    }

    private static boolean erHel(String navn) {
        return navn != null && !navn.contains(":");
    }
}
