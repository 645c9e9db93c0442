package no.stafett.oppgave.web;

import java.util.List;
import no.stafett.felles.Side;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.oppgave.liste.Adressevalg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Oppgavelista med faner, filtre, lagrede utvalg og tall. Hvert tall er lenken til radene det teller. */
@Side
class Oppgavelisteside {

    private final Listesideleser leser;
    private final Soekelaas laas;

    Oppgavelisteside(Listesideleser leser, Soekelaas laas) {
        this.leser = leser;
        this.laas = laas;
    }

    @GetMapping("/oppgaver")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String vis(@RequestParam MultiValueMap<String, String> parametre, Bruker bruker, Model modell) {
        modell.addAttribute("side", leser.les(Adressevalg.les(parametre), bruker));
        return "oppgave/liste";
    }

    /** Søkefeltet: det hun skrev, kommer i kroppen og blir låst for henne før det settes i adressen (SEC-18). */
    @PostMapping("/oppgaver")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    RedirectView søk(@RequestParam MultiValueMap<String, String> parametre, Bruker bruker) {
        parametre.computeIfPresent("soek", (navn, skrevet) -> List.of(laas.iAdressen(skrevet.get(0), bruker.id())));
        return new RedirectView(Listeadresse.til(Adressevalg.les(parametre).etter(null)), true, false, false);
    }
}
