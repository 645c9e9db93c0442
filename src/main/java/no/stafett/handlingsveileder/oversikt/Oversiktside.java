package no.stafett.handlingsveileder.oversikt;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.handlingsveileder.utkast.FireOeyne;
import no.stafett.handlingsveileder.utkast.KanIkkeGisUt;
import no.stafett.handlingsveileder.utkast.Tilbakerulling;
import no.stafett.handlingsveileder.utkast.Utkastrett;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handlingsveilederne i kommunen, det som har vært publisert, og ett trykk tilbake til det. */
@Side
class Oversiktside {

    private static final String STED = "/handlingsveiledere";
    private static final String KVITTERING = "kvittering";

    private final Oversiktsbilde bilde;
    private final Tilbakerulling tilbakerulling;
    private final FireOeyne fireOeyne;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Oversiktside(Oversiktsbilde bilde, Tilbakerulling tilbakerulling, FireOeyne fireOeyne, Engangsnoekkel engang, MessageSource tekster) {
        this.bilde = bilde;
        this.tilbakerulling = tilbakerulling;
        this.fireOeyne = fireOeyne;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/handlingsveiledere")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView vis(Bruker bruker, Locale språk) {
        return new ModelAndView("handlingsveileder/oversikt", Map.of("side", bilde.les(bruker, språk), "fireOeyne", fireOeyne.gjelder(bruker.kommune()),
                "koordinator", bruker.har(Rolle.KOORDINATOR), "kanSlaaAv", fireOeyne.kanSlaaAv(bruker), "noekkel", UUID.randomUUID().toString()));
    }

    /** Til forsiden: det som venter på henne. */
    @GetMapping("/handlingsveiledere/venter")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView venter(Bruker bruker) {
        return new ModelAndView("handlingsveileder/venter :: varsel", Map.of("utkast", bilde.venterPaa(bruker)));
    }

    /** @param tjeneste tom for kommunen */
    @GetMapping("/handlingsveiledere/versjoner")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView versjoner(@RequestParam(defaultValue = "") String tjeneste, Bruker bruker, Locale språk) {
        return new ModelAndView("handlingsveileder/versjoner", Map.of("side", bilde.versjoner(Utkastrett.leietaker(bruker.kommune(), tjeneste), bruker, språk),
                "noekkel", UUID.randomUUID().toString()));
    }

    /** @param naa den som gjaldt da hun valgte @param til den forrige slik hun så den; tom når hun ikke sier det */
    @PostMapping("/handlingsveiledere/rull-tilbake")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    String rullTilbake(@RequestParam(defaultValue = "") String tjeneste, @RequestParam UUID naa, @RequestParam(required = false) UUID til,
            @RequestParam(defaultValue = "") String merknad, Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        String kvittering = "veileder.kvittering.tilbake";
        try {
            engang.utfoer(forespørsel, bruker, tjeneste + naa + til + merknad, HttpStatus.OK.value(),
                    () -> Map.of("id", tilbakerulling.rullTilbake(Utkastrett.leietaker(bruker.kommune(), tjeneste), naa, til, merknad).id()));
        } catch (FinnesIkke | ManglerRolle nei) {
            throw nei;
        } catch (Avvist nei) {
            kvittering = "api.feil." + nei.kode();
        }
        videre.addFlashAttribute(KVITTERING, tekster.getMessage(kvittering, null, språk));
        return "redirect:" + STED + "/versjoner" + (tjeneste.isEmpty() ? "" : "?tjeneste=" + tjeneste);
    }

    @PostMapping("/handlingsveiledere/fire-oeyne")
    @Krever(Rolle.KOORDINATOR)
    String fireOeyne(@RequestParam(defaultValue = "") String paa, Bruker bruker, Locale språk, RedirectAttributes videre) {
        boolean ja = "ja".equals(paa);
        String kvittering = ja ? "veileder.kvittering.fireOeyne" : "veileder.kvittering.ikkeFireOeyne";
        try {
            fireOeyne.sett(ja, bruker);
        } catch (KanIkkeGisUt nei) {
            kvittering = "api.feil." + nei.kode();
        }
        videre.addFlashAttribute(KVITTERING, tekster.getMessage(kvittering, null, språk));
        return "redirect:" + STED;
    }
}
