package no.stafett.oppgave.web;

import no.stafett.felles.Side;
import no.stafett.oppgave.liste.Adressevalg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Oppgavelista med faner, filtre, lagrede utvalg og tall. Hvert tall er lenken til radene det teller. */
@Side
class Oppgavelisteside {

    private final Listesideleser leser;

    Oppgavelisteside(Listesideleser leser) {
        this.leser = leser;
    }

    @GetMapping("/oppgaver")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String vis(@RequestParam MultiValueMap<String, String> parametre, Bruker bruker, Model modell) {
        modell.addAttribute("side", leser.les(Adressevalg.les(parametre), bruker));
        return "oppgave/liste";
    }
}
