package no.stafett.varsel.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.varsel.Varsel;
import no.stafett.varsel.Varslene;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Varslene mine. Å åpne et er å lese det, og lar deg komme rett til det det gjelder. */
@Side
class Varselside {

    private final Varslene varslene;
    private final MessageSource tekster;

    Varselside(Varslene varslene, MessageSource tekster) {
        this.varslene = varslene;
        this.tekster = tekster;
    }

    @GetMapping("/varsler")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    ModelAndView vis(Bruker bruker) {
        List<Varsel> alle = varslene.til(bruker);
        return new ModelAndView("varsel/varsler").addObject("varsler", alle.stream().filter(v -> !v.skjermet()).toList())
                .addObject("bareDu", alle.stream().filter(Varsel::skjermet).toList()).addObject("noenUleste", alle.stream().anyMatch(Varsel::erUlest));
    }

    @PostMapping("/varsler/{varselId}/aapne")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    String åpne(@PathVariable UUID varselId, Bruker bruker) {
        return "redirect:" + varslene.merkLest(varselId, bruker).adresse();
    }

    @PostMapping("/varsler/{varselId}/lest")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    String lest(@PathVariable UUID varselId, Bruker bruker, Locale språk, RedirectAttributes videre) {
        varslene.merkLest(varselId, bruker);
        videre.addFlashAttribute("kvittering", tekster.getMessage("varsel.kvittering.lest", null, språk));
        return "redirect:/varsler";
    }

    @PostMapping("/varsler/lest")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    String alleLest(Bruker bruker, Locale språk, RedirectAttributes videre) {
        varslene.merkAlleLest(bruker);
        videre.addFlashAttribute("kvittering", tekster.getMessage("varsel.kvittering.alle", null, språk));
        return "redirect:/varsler";
    }
}
