package no.stafett.tilgang.web;

import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.folk.Rolleoensker;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rollene som venter på et ja, hos dem som kan gi det og hos den som ba om dem. */
@Side
class Rolleside {

    private final Rolleoensker oensker;
    private final MessageSource tekster;

    Rolleside(Rolleoensker oensker, MessageSource tekster) {
        this.oensker = oensker;
        this.tekster = tekster;
    }

    @GetMapping("/organisasjon/roller")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.SYSTEMADMIN})
    ModelAndView vis(Bruker bruker) {
        return new ModelAndView("tilgang/roller").addObject("oensker", oensker.til(bruker));
    }

    /** @param svar ja, nei eller trekk */
    @PostMapping("/organisasjon/roller/{oenskeId}")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.SYSTEMADMIN})
    String svar(@PathVariable UUID oenskeId, @RequestParam(defaultValue = "") String svar, Bruker bruker, Locale språk, RedirectAttributes videre) {
        oensker.svar(oenskeId, svar, bruker);
        videre.addFlashAttribute("kvittering", tekster.getMessage("rolleoenske.kvittering." + svar, null, språk));
        return "redirect:/organisasjon/roller";
    }
}
