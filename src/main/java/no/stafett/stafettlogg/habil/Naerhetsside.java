package no.stafett.stafettlogg.habil;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.Saker;
import no.stafett.sak.habil.Naerhet;
import no.stafett.sak.habil.Naerhetsspoersmaal;
import no.stafett.sak.veksling.IngenKanTaOver;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Spørsmålet om hun er nær familien. Svarer hun nei, skjer det hun holdt på med; svarer hun ja, ser hun ikke saken igjen. */
@Side
class Naerhetsside {

    private final Naerhetsarbeid arbeid;
    private final Saker saker;
    private final MessageSource tekster;

    Naerhetsside(Naerhetsarbeid arbeid, Saker saker, MessageSource tekster) {
        this.arbeid = arbeid;
        this.saker = saker;
        this.tekster = tekster;
    }

    @GetMapping("/saker/{sakId}/naerhet")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return arbeid.maaSvare(new SakId(sakId), bruker) ? side(new SakId(sakId), "", Map.of(), null, HttpStatus.OK) : new ModelAndView("redirect:/");
    }

    /** @param etterSvaret adressen til det hun holdt på med; de andre feltene er det hun sendte dit */
    @PostMapping("/saker/{sakId}/naerhet")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView svar(@PathVariable UUID sakId, @RequestParam(defaultValue = "") String naer, @RequestParam(defaultValue = "") String etterSvaret,
            Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        SakId sak = new SakId(sakId);
        if (!Naerhet.SVAR.contains(naer)) {
            arbeid.krevNaer(sak, bruker);
            return side(sak, etterSvaret, forespørsel.getParameterMap(), "naer", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            arbeid.svar(sak, naer, bruker);
        } catch (IngenKanTaOver alene) {
            return side(sak, etterSvaret, forespørsel.getParameterMap(), "ingen", HttpStatus.CONFLICT);
        }
        boolean nei = Naerhet.NEI.equals(naer);
        if (nei && etterSvaret.matches(Naerhetsspoersmaal.TRYGG)) {
            return igjen(etterSvaret);
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage(nei ? "naerhet.kvittering.nei" : "inhabil.kvittering.selv", null, språk));
        return new ModelAndView("redirect:/");
    }

    /** Nettleseren sender det samme en gang til, nå til siden hun var på. */
    private static ModelAndView igjen(String adresse) {
        RedirectView samme = new RedirectView(adresse, true);
        samme.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        samme.setExposeModelAttributes(false);
        return new ModelAndView(samme);
    }

    private ModelAndView side(SakId sak, String etterSvaret, Map<String, String[]> sendt, String feil, HttpStatus status) {
        Naerhetsspoersmaal spm = Naerhetsspoersmaal.av("/saker/" + sak + "/naerhet", saker.merke(sak).saksnummer(), etterSvaret, sendt, feil);
        return new ModelAndView("system/naerhet", Map.of("spm", spm), status);
    }
}
