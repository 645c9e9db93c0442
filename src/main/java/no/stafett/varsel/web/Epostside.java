package no.stafett.varsel.web;

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
import no.stafett.varsel.Epoststand;
import no.stafett.varsel.Omsending;
import no.stafett.varsel.Usikker;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * E-posten ingen vet om kom fram: et tegn på at adressen eller e-posttjeneren må ses på. Siden om feil i programmet henter skjemaet for å sende
 * igjen herfra, og det er der hun er etterpå.
 */
@Side
class Epostside {

    private static final JsonMapper JSON = new JsonMapper();
    private final Epoststand stand;
    private final Omsending omsending;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Epostside(Epoststand stand, Omsending omsending, Engangsnoekkel engang, MessageSource tekster) {
        this.stand = stand;
        this.omsending = omsending;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/varsler/epost")
    @Krever(Rolle.SYSTEMADMIN)
    ModelAndView vis() {
        List<Usikker> usikre = stand.usikre();
        return new ModelAndView("varsel/epost").addObject("usikre", usikre).addObject("avviste", omsending.alle())
                .addObject("uvisse", usikre.stream().filter(u -> "uviss".equals(u.tilstand())).count()).addObject("noekkel", UUID.randomUUID().toString());
    }

    /** @param epost de som er valgt; mangler når ingen er det */
    @PostMapping("/varsler/epost/igjen")
    @Krever(Rolle.SYSTEMADMIN)
    String sendIgjen(@RequestParam(required = false) List<UUID> epost, Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        List<UUID> valgte = epost == null ? List.of() : epost;
        String antall = engang.utfoer(forespørsel, bruker, valgte, HttpStatus.OK.value(), () -> Map.of("antall", omsending.sendIgjen(valgte, bruker))).getBody();
        videre.addFlashAttribute("kvittering", tekster.getMessage("epost.igjen.kvittering", new Object[] {JSON.readTree(antall).path("antall").asInt()}, språk));
        return "redirect:/organisasjon/feil";
    }
}
