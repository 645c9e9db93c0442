package no.stafett.tilgang.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.stafett.felles.Side;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.FoersteAdministrator;
import no.stafett.tilgang.FoersteAdministratorForm;
import no.stafett.tilgang.Krever;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Siden bak engangslenken som skrives ved første start. Finnes ikke i demo. */
@Side
@RequestMapping("/foerste-administrator")
class FoersteAdministratorController {

    private static final String SIDE = "tilgang/foerste_administrator";

    private final FoersteAdministrator foerste;
    private final boolean demo;

    FoersteAdministratorController(FoersteAdministrator foerste, @Value("${stafett.demo:nei}") String demo) {
        this.foerste = foerste;
        this.demo = "ja".equals(demo);
    }

    @Krever(aapen = true)
    @GetMapping
    String vis(@RequestParam(defaultValue = "") String noekkel, Model modell, HttpServletResponse svar) {
        return gjelder(noekkel) ? skjema(FoersteAdministratorForm.tomt(noekkel), Map.of(), modell) : virkerIkke(modell, svar);
    }

    @Krever(aapen = true)
    @PostMapping
    String opprett(FoersteAdministratorForm skjema, Model modell, HttpServletResponse svar) {
        if (!gjelder(skjema.noekkel())) {
            return virkerIkke(modell, svar);
        }
        Map<String, String> feil = skjema.feil();
        if (!feil.isEmpty()) {
            svar.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return skjema(skjema, feil, modell);
        }
        return foerste.opprett(skjema) ? ferdig(skjema, modell) : virkerIkke(modell, svar);
    }

    private boolean gjelder(String noekkel) {
        if (demo) {
            throw new FinnesIkke();
        }
        return foerste.gjelder(noekkel);
    }

    private static String skjema(FoersteAdministratorForm skjema, Map<String, String> feil, Model modell) {
        modell.addAttribute("tilstand", "skjema");
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("feil", feil);
        return SIDE;
    }

    private static String ferdig(FoersteAdministratorForm skjema, Model modell) {
        modell.addAttribute("tilstand", "ferdig");
        modell.addAttribute("brukernavn", skjema.brukernavn());
        return SIDE;
    }

    private static String virkerIkke(Model modell, HttpServletResponse svar) {
        svar.setStatus(HttpStatus.NOT_FOUND.value());
        modell.addAttribute("tilstand", "virkerIkke");
        return SIDE;
    }
}
