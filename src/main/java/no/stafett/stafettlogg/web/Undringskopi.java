package no.stafett.stafettlogg.web;

import java.util.Base64;
import no.stafett.felles.noekler.Noekkelring;
import no.stafett.tilgang.Bruker;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Nøkkelen det som skrives på «Ny undring», er låst med i nettleseren så lenge nettet er borte (ADR 0055). Den er personens: det finnes ingen
 * sak ennå. På et delt nettbrett kan ingen andre lese det.
 */
@ControllerAdvice(assignableTypes = Undringsside.class)
class Undringskopi {

    private final Noekkelring noekler;

    Undringskopi(Noekkelring noekler) {
        this.noekler = noekler;
    }

    @ModelAttribute("kopinoekkel")
    String laas(Bruker bruker) {
        return Base64.getEncoder().encodeToString(noekler.avledet("lokal kopi", bruker.id() + "/ny undring"));
    }
}
