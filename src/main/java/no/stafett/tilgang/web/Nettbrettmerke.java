package no.stafett.tilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import no.stafett.felles.Side;
import no.stafett.tilgang.nettbrett.Nettbrett;
import no.stafett.tilgang.nettbrett.Nettbrettkapsel;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Sier til rammen om nettleseren er et delt nettbrett. Bare den som har kapselen, koster et oppslag. */
@ControllerAdvice(annotations = Side.class)
class Nettbrettmerke {

    private final Nettbrett nettbrett;
    private final Nettbrettkapsel kapsel;

    Nettbrettmerke(Nettbrett nettbrett, Nettbrettkapsel kapsel) {
        this.nettbrett = nettbrett;
        this.kapsel = kapsel;
    }

    @ModelAttribute("deltNettbrett")
    boolean erDelt(HttpServletRequest forespørsel) {
        return nettbrett.erDelt(kapsel.les(forespørsel));
    }
}
