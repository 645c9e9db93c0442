package no.stafett.innsikt.maskin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Feil i programmet, på ett sted: det som har stanset, modeller som ikke kan brukes, og veien til e-posten som ikke kom fram. */
@Side
class Maskinfeilside {

    private static final JsonMapper JSON = new JsonMapper();
    private final Maskinfeil feil;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Maskinfeilside(Maskinfeil feil, Engangsnoekkel engang, MessageSource tekster) {
        this.feil = feil;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/organisasjon/feil")
    @Krever(Rolle.SYSTEMADMIN)
    ModelAndView vis(Bruker bruker) {
        Maskinfeil.Liste stanset = feil.stanset(bruker.kommune());
        return new ModelAndView("innsikt/maskinfeil").addObject("stanset", stanset.feil()).addObject("flere", stanset.flere()).addObject("modeller", feil.modeller(bruker.kommune()))
                .addObject("noekkel", UUID.randomUUID().toString());
    }

    /** @param jobb de som er valgt; mangler når ingen er det */
    @PostMapping("/organisasjon/feil/igjen")
    @Krever(Rolle.SYSTEMADMIN)
    String prøvIgjen(@RequestParam(required = false) List<String> jobb, Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        List<String> valgte = jobb == null ? List.of() : jobb;
        String antall = engang.utfoer(forespørsel, bruker, valgte, HttpStatus.OK.value(), () -> Map.of("antall", feil.prøvIgjen(valgte, bruker))).getBody();
        videre.addFlashAttribute("kvittering", tekster.getMessage("maskinfeil.kvittering", new Object[] {JSON.readTree(antall).path("antall").asInt()}, språk));
        return "redirect:/organisasjon/feil";
    }
}
