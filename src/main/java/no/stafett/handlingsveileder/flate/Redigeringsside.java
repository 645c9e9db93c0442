package no.stafett.handlingsveileder.flate;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.handlingsveileder.utkast.Redigering;
import no.stafett.handlingsveileder.utkast.Utkast;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Sidene der den øvede tegner prosessen, bygger skjemaer og fyller ut beslutningstabeller. Tegningen er en øy; lista ved siden av sier det samme. */
@Side
class Redigeringsside {

    private final Utkastfiler filer;
    private final Flateoppsett oppsett;
    private final Redigering redigering;

    Redigeringsside(Utkastfiler filer, Flateoppsett oppsett, Redigering redigering) {
        this.redigering = redigering;
        this.filer = filer;
        this.oppsett = oppsett;
    }

    @GetMapping("/handlingsveiledere/utkast/{utkastId}/diagram/{fil}")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView diagram(@PathVariable UUID utkastId, @PathVariable String fil, Locale språk) {
        return vis(Flateslag.DIAGRAM, utkastId, fil, språk);
    }

    @GetMapping("/handlingsveiledere/utkast/{utkastId}/skjema/{fil}")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView skjema(@PathVariable UUID utkastId, @PathVariable String fil, Locale språk) {
        return vis(Flateslag.SKJEMA, utkastId, fil, språk);
    }

    @GetMapping("/handlingsveiledere/utkast/{utkastId}/tabell/{fil}")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView tabell(@PathVariable UUID utkastId, @PathVariable String fil, Locale språk) {
        return vis(Flateslag.TABELL, utkastId, fil, språk);
    }

    private ModelAndView vis(Flateslag slag, UUID id, String fil, Locale språk) {
        if (!slag.passer(fil)) {
            throw new FinnesIkke();
        }
        Utkast utkast = filer.hent(id, fil);
        boolean kan = oppsett.kanRedigere(utkast);
        String redigerer = kan ? redigering.aapne(id).orElse("") : "";
        return new ModelAndView("handlingsveileder/" + slag.navn(), Map.of("utkast", utkast, "fil", fil, "navn", oppsett.tittel(utkast, slag, fil),
                "kanRedigere", kan, "redigerer", redigerer, "oppsett", oppsett.av(utkast, slag, fil, språk), "adresse", "/handlingsveiledere/utkast/" + id));
    }
}
