package no.stafett.innsikt.oppsett;

import java.util.Locale;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Grensene, på den samme siden som reglene. Å lagre det samme to ganger er greit. */
@Side
class Grenseside {

    private static final String STED = "/innsikt/regler";

    private final Grenser grenser;
    private final MessageSource tekster;

    Grenseside(Grenser grenser, MessageSource tekster) {
        this.grenser = grenser;
        this.tekster = tekster;
    }

    /** @param antall tom når det ikke skal være noen grense */
    @PostMapping("/innsikt/regler/grenser")
    @Krever({Rolle.KOORDINATOR, Rolle.FAGANSVARLIG})
    String lagre(@RequestParam(defaultValue = "") String antall, @RequestParam(defaultValue = "") String alvorlig, Bruker bruker, Locale språk, RedirectAttributes videre) {
        if (!antall.strip().matches("|[1-9]\\d{0,2}")) {
            videre.addFlashAttribute("grensefeil", antall);
            return "redirect:" + STED + "#grenser";
        }
        Grenser.Valg foer = grenser.lagre(new Grenser.Valg(antall.isBlank() ? null : Integer.valueOf(antall.strip()), "ja".equals(alvorlig)), bruker);
        videre.addFlashAttribute("kvittering", tekster.getMessage("regler.grenser.kvittering", null, språk));
        videre.addFlashAttribute("angre", STED + "/grenser?antall=" + (foer.antall() == null ? "" : foer.antall()) + "&alvorlig=" + (foer.alvorlig() ? "ja" : "nei"));
        return "redirect:" + STED;
    }
}
