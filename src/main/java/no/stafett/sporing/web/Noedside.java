package no.stafett.sporing.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.sak.noed.Noedtilganger;
import no.stafett.sak.noed.NyNoedtilgang;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Siden der man tar seg inn i en sak i en nødssituasjon, og lederens «sett». */
@Side
class Noedside {

    private static final List<String> RANG = List.of("saksnummer", "begrunnelse");

    private final Noedtilganger noedtilganger;

    Noedside(Noedtilganger noedtilganger) {
        this.noedtilganger = noedtilganger;
    }

    @GetMapping("/noedtilgang")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis() {
        return side(new NyNoedtilgang("", ""), List.of(), HttpStatus.OK);
    }

    @PostMapping("/noedtilgang")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView ta(@Valid @ModelAttribute("skjema") NyNoedtilgang skjema, BindingResult feil, Bruker bruker) {
        if (feil.hasErrors()) {
            return side(skjema, RANG.stream().filter(feil::hasFieldErrors).toList(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return new ModelAndView("redirect:/saker/" + noedtilganger.ta(skjema, bruker));
        } catch (SvaretErUgyldig ukjent) {
            return side(skjema, List.of("ukjent"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/noedtilgang/{noedtilgangId}/sett")
    @Krever(Rolle.LEDER)
    String merkSett(@PathVariable UUID noedtilgangId, Bruker bruker) {
        noedtilganger.merkSett(noedtilgangId, bruker);
        return "redirect:/";
    }

    /** @param feil feltene det er noe galt med; {@code ukjent} når ingen sak har nummeret */
    private static ModelAndView side(NyNoedtilgang skjema, List<String> feil, HttpStatus status) {
        return new ModelAndView("sporing/noedtilgang", Map.of("skjema", skjema, "feil", feil, "kortest", NyNoedtilgang.KORTEST,
                "minutter", Noedtilganger.VARIGHET.toMinutes()), status);
    }
}
