package no.stafett.tiltak.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.habil.NaerhetErIkkeAvklart;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planen og tiltakene, ett tiltak for seg, og utskriften. Kommer noen andre i mellom, er svaret en setning. */
@Side
class Tiltaksside {

    private final Tiltaksleser leser;
    private final Tiltaksvalget handlinger;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Tiltaksside(Tiltaksleser leser, Tiltaksvalget handlinger, Engangsnoekkel engang, MessageSource tekster) {
        this.leser = leser;
        this.handlinger = handlinger;
        this.engang = engang;
        this.tekster = tekster;
    }

    /** Et tomt felt er ikke fylt ut. */
    @InitBinder
    void tommeFelt(WebDataBinder felt) {
        felt.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/saker/{sakId}/tiltak")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return new ModelAndView("tiltak/oversikt", Map.of("side", leser.les(new SakId(sakId), bruker), "noekkel", UUID.randomUUID().toString()));
    }

    /** Planen til å skrive ut, med det en lovpålagt plan skal ha. */
    @GetMapping("/saker/{sakId}/tiltak/utskrift")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView utskrift(@PathVariable UUID sakId, Bruker bruker) {
        return new ModelAndView("tiltak/utskrift", Map.of("side", leser.les(new SakId(sakId), bruker)));
    }

    @GetMapping("/saker/{sakId}/tiltak/{tiltakId}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView ett(@PathVariable UUID sakId, @PathVariable UUID tiltakId, Bruker bruker) {
        return new ModelAndView("tiltak/tiltak", Map.of("side", leser.les(new SakId(sakId), bruker),
                "t", leser.ett(new SakId(sakId), tiltakId, bruker), "noekkel", UUID.randomUUID().toString()));
    }

    /** @param hva plasser, ta-imot, avvis, gi-fra-seg, gjort, evaluer, avslutt eller gjenaapne */
    @PostMapping("/saker/{sakId}/tiltak/{tiltakId}/{hva}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String gjør(@PathVariable UUID sakId, @PathVariable UUID tiltakId, @PathVariable String hva, @ModelAttribute Tiltaksvalget.Valgt valgt,
            Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        String kvittering = "tiltak.kvittering." + hva;
        try {
            engang.utfoer(forespørsel, bruker, valgt, 200, () -> handlinger.gjør(hva, new SakId(sakId), tiltakId, valgt, bruker));
        } catch (FinnesIkke | NaerhetErIkkeAvklart ut) {
            throw ut;
        } catch (Avvist nei) {
            kvittering = "tiltak.nei." + nei.kode();
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage(kvittering, null, språk));
        if (kvittering.endsWith(".avslutt")) {
            videre.addFlashAttribute("angre", "/saker/" + sakId + "/tiltak/" + tiltakId + "/gjenaapne");
        }
        return "redirect:/saker/" + sakId + "/tiltak";
    }
}
