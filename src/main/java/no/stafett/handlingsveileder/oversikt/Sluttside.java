package no.stafett.handlingsveileder.oversikt;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.handlingsveileder.utkast.Modellslutt;
import no.stafett.handlingsveileder.utkast.Utkastrett;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Knappen under versjonene: slutt med egen, og følg den vi bygger på igjen. */
@Side
class Sluttside {

    private static final JsonMapper JSON = new JsonMapper();

    private final Modellslutt slutt;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Sluttside(Modellslutt slutt, Engangsnoekkel engang, MessageSource tekster) {
        this.slutt = slutt;
        this.engang = engang;
        this.tekster = tekster;
    }

    /** @param tjeneste tom for kommunen @param naa den som gjaldt da hun valgte */
    @PostMapping("/handlingsveiledere/slutt")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    String slutt(@RequestParam(defaultValue = "") String tjeneste, @RequestParam UUID naa, @RequestParam(defaultValue = "") String merknad, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        String leietaker = Utkastrett.leietaker(bruker.kommune(), tjeneste);
        try {
            String svar = engang.utfoer(forespørsel, bruker, leietaker + naa + merknad, HttpStatus.OK.value(),
                    () -> Map.of("id", slutt.slutt(leietaker, naa, tekster.getMessage("veileder.slutt.utkast", null, språk), merknad).toString())).getBody();
            videre.addFlashAttribute("kvittering", tekster.getMessage("veileder.kvittering.slutt", null, språk));
            return "redirect:/handlingsveiledere/utkast/" + JSON.readTree(svar).path("id").asString();
        } catch (FinnesIkke | ManglerRolle nei) {
            throw nei;
        } catch (Avvist nei) {
            videre.addFlashAttribute("kvittering", tekster.getMessage("api.feil." + nei.kode(), null, språk));
            videre.addFlashAttribute("skrevet", merknad);
            return "redirect:/handlingsveiledere/versjoner" + (tjeneste.isEmpty() ? "" : "?tjeneste=" + tjeneste);
        }
    }
}
