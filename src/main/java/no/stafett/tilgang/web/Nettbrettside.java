package no.stafett.tilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.nettbrett.Nettbrett;
import no.stafett.tilgang.nettbrett.Nettbrettkapsel;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Delte nettbrett: lås, og si om nettleseren er delt. Å låse er å logge ut; ingenting blir stående igjen av den forrige. */
@Side
class Nettbrettside {

    private final Nettbrett nettbrett;
    private final Nettbrettkapsel kapsel;
    private final MessageSource tekster;

    Nettbrettside(Nettbrett nettbrett, Nettbrettkapsel kapsel, MessageSource tekster) {
        this.nettbrett = nettbrett;
        this.kapsel = kapsel;
        this.tekster = tekster;
    }

    /** @param sted siden hun er på, så hun kommer tilbake dit */
    @PostMapping("/laas")
    @Krever
    String laas(@RequestParam(required = false) String sted, Bruker bruker, HttpServletRequest forespørsel, HttpServletResponse svar) {
        String merke = kapsel.les(forespørsel);
        if (merke != null) {
            nettbrett.laas(merke, bruker.id(), sted);
        }
        new SecurityContextLogoutHandler().logout(forespørsel, svar, SecurityContextHolder.getContext().getAuthentication());
        // Det som er vist, men ikke det som er skrevet uten nett: den låste kopien skal finnes når hun kommer tilbake.
        svar.setHeader("Clear-Site-Data", "\"cache\"");
        return "redirect:/logg-inn?laast";
    }

    @PostMapping("/nettbrett")
    @Krever
    String del(Bruker bruker, HttpServletRequest forespørsel, HttpServletResponse svar, Locale språk, RedirectAttributes videre) {
        String kjent = kapsel.les(forespørsel);
        String merke = kjent == null ? kapsel.nytt() : kjent;
        nettbrett.del(merke, bruker);
        svar.addHeader(HttpHeaders.SET_COOKIE, kapsel.skriv(merke).toString());
        return kvittert("nettbrett.kvittering.delt", språk, videre);
    }

    @PostMapping("/nettbrett/glem-meg")
    @Krever
    String glem(Bruker bruker, HttpServletRequest forespørsel, Locale språk, RedirectAttributes videre) {
        String merke = kapsel.les(forespørsel);
        if (merke != null) {
            nettbrett.glem(merke, bruker.id());
        }
        return kvittert("nettbrett.kvittering.glemt", språk, videre);
    }

    @PostMapping("/nettbrett/slutt")
    @Krever
    String slutt(Bruker bruker, HttpServletRequest forespørsel, HttpServletResponse svar, Locale språk, RedirectAttributes videre) {
        String merke = kapsel.les(forespørsel);
        if (merke != null) {
            nettbrett.slutt(merke, bruker);
        }
        svar.addHeader(HttpHeaders.SET_COOKIE, kapsel.slett().toString());
        return kvittert("nettbrett.kvittering.slutt", språk, videre);
    }

    private String kvittert(String nøkkel, Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute("kvittering", tekster.getMessage(nøkkel, null, språk));
        return "redirect:/";
    }
}
