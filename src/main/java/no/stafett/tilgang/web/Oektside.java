package no.stafett.tilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.adgang.Personoekter;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Der du selv er logget inn, og å logge ut et sted du ikke er (SEC-12). */
@Side
class Oektside {

    private final Personoekter oekter;
    private final MessageSource tekster;

    Oektside(Personoekter oekter, MessageSource tekster) {
        this.oekter = oekter;
        this.tekster = tekster;
    }

    @GetMapping("/oekter")
    @Krever
    ModelAndView vis(Bruker bruker, HttpServletRequest forespørsel) {
        HttpSession her = forespørsel.getSession(false);
        return new ModelAndView("tilgang/oekter").addObject("oekter", oekter.til(bruker.id(), her == null ? null : her.getId()));
    }

    /** @param oekt radens id; uten den, ingenting: denne siden logger ikke ut alle */
    @PostMapping("/oekter")
    @Krever
    String avslutt(@RequestParam(defaultValue = "-") String oekt, Bruker bruker, Locale språk, RedirectAttributes videre) {
        oekter.avslutt(bruker.id(), oekt.isBlank() ? "-" : oekt);
        videre.addFlashAttribute("kvittering", tekster.getMessage("org.kvittering.oekt", null, språk));
        return "redirect:/oekter";
    }
}
