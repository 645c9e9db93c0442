package no.stafett.varsel.web;

import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.varsel.Postkasse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Postkassen i demoen: det som ville blitt sendt til den som er logget inn. Finnes bare i demo. */
@Side
class Demopost {

    private final Postkasse postkasse;

    Demopost(Postkasse postkasse) {
        this.postkasse = postkasse;
    }

    @GetMapping("/demo/post")
    @Krever(bareDemo = true)
    ModelAndView vis(Bruker bruker) {
        return new ModelAndView("varsel/post").addObject("post", postkasse.til(bruker.id()));
    }
}
