package no.stafett.tilgang.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.lov.Lovhenvisning;
import no.stafett.tilgang.lov.Lovhenvisninger;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der kommunen skriver om lovhenvisningene. De som sier det samme, skrives om på én gang. */
@Side
class Lovside {

    private final Lovhenvisninger lov;
    private final MessageSource tekster;

    Lovside(Lovhenvisninger lov, MessageSource tekster) {
        this.lov = lov;
        this.tekster = tekster;
    }

    /** De som har samme tekst nå, og samme som følger med. @param rader det de gjelder, for eksempel C5a og C5b */
    record Felles(String gruppe, List<Lovhenvisning> alle) {

        public Lovhenvisning en() {
            return alle.get(0);
        }

        public List<String> rader() {
            return alle.stream().map(Lovhenvisning::hva).toList();
        }
    }

    @GetMapping("/lovhenvisninger")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView vis(Bruker bruker) {
        return side(bruker, null, null);
    }

    /** @param noekkel alle som skal ha teksten @param tekst tom når den som følger med, skal gjelde */
    @PostMapping("/lovhenvisninger")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView skriv(@RequestParam List<String> noekkel, @RequestParam(defaultValue = "") String tekst, Bruker bruker, Locale språk, RedirectAttributes videre) {
        if (tekst.strip().length() > Lovhenvisninger.LENGST) {
            return side(bruker, noekkel.get(0), tekst);
        }
        noekkel.forEach(n -> lov.skriv(n, tekst, bruker));
        videre.addFlashAttribute("kvittering", tekster.getMessage("lov.kvittering", null, språk));
        return new ModelAndView("redirect:/lovhenvisninger#" + noekkel.get(0).replace('.', '-'));
    }

    /** @param galt nøkkelen til feltet som ikke ble godtatt; null når alt er i orden */
    private ModelAndView side(Bruker bruker, String galt, String skrevet) {
        Map<List<String>, List<Lovhenvisning>> like = new LinkedHashMap<>();
        lov.alle(bruker.kommune()).forEach(l -> like.computeIfAbsent(likhet(l), n -> new ArrayList<>()).add(l));
        return new ModelAndView("tilgang/lovhenvisninger", galt == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("alle", like.values().stream().map(l -> new Felles(l.get(0).gruppe(), l)).toList())
                .addObject("galt", galt).addObject("skrevet", skrevet).addObject("lengst", Lovhenvisninger.LENGST);
    }

    private static List<String> likhet(Lovhenvisning l) {
        return "samtykke".equals(l.gruppe()) ? List.of(l.gruppe(), l.tekst(), l.standard()) : List.of(l.noekkel());
    }
}
