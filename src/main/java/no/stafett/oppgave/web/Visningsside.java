package no.stafett.oppgave.web;

import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.oppgave.liste.Visning;
import no.stafett.oppgave.liste.Visninger;
import no.stafett.oppgave.liste.Visningsoenske;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Å ta vare på et utvalg av oppgavelista, gi det et annet navn, dele det og slette det. */
@Side
class Visningsside {

    private final Visninger visninger;
    private final Listesideleser leser;
    private final MessageSource tekster;

    Visningsside(Visninger visninger, Listesideleser leser, MessageSource tekster) {
        this.visninger = visninger;
        this.leser = leser;
        this.tekster = tekster;
    }

    /** Det som ble skrevet, og hva som er galt med det. @param visning null for et nytt */
    record Feil(UUID visning, String navn, String enhet, String melding) {
    }

    @PostMapping("/oppgaver/visninger")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView lagre(Visningsoenske oenske, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            return lagret(visninger.lagre(oenske, bruker), oenske, språk, videre);
        } catch (SvaretErUgyldig ugyldig) {
            return ugyldig(null, oenske, ugyldig, bruker, språk);
        }
    }

    @PostMapping("/oppgaver/visninger/{visningId}/endre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView endre(@PathVariable UUID visningId, Visningsoenske oenske, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            return lagret(visninger.endre(visningId, oenske, bruker), oenske, språk, videre);
        } catch (SvaretErUgyldig ugyldig) {
            return ugyldig(visningId, oenske, ugyldig, bruker, språk);
        }
    }

    @PostMapping("/oppgaver/visninger/{visningId}/slett")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String slett(@PathVariable UUID visningId, @RequestParam(required = false) String tilbake, Bruker bruker, Locale språk, RedirectAttributes videre) {
        visninger.slett(visningId, bruker);
        videre.addFlashAttribute("kvittering", tekst("visning.slettet", språk));
        videre.addFlashAttribute("angre", "/oppgaver/visninger/" + visningId + "/angre");
        return "redirect:" + Listeadresse.trygg(tilbake);
    }

    @PostMapping("/oppgaver/visninger/{visningId}/angre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String angre(@PathVariable UUID visningId, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            Visning tilbake = visninger.angre(visningId, bruker);
            videre.addFlashAttribute("kvittering", tekst("visning.hentetTilbake", språk));
            return "redirect:" + Listeadresse.til(tilbake.valg());
        } catch (SvaretErUgyldig ugyldig) {
            videre.addFlashAttribute("kvittering", melding(ugyldig.feil().get(0), språk));
            return "redirect:" + Listeadresse.trygg(null);
        }
    }

    private ModelAndView lagret(Visning visning, Visningsoenske oenske, Locale språk, RedirectAttributes videre) {
        boolean utenSoek = oenske.soeker() && visning.valg().utvalg().filter().soek() == null;
        videre.addFlashAttribute("kvittering", tekst(utenSoek ? "visning.lagretUtenSoek" : "visning.lagret", språk));
        return new ModelAndView("redirect:" + Listeadresse.til(visning.valg()));
    }

    /** Lista slik den var, med det som ble skrevet, og det som er galt, ved feltet. */
    private ModelAndView ugyldig(UUID visning, Visningsoenske oenske, SvaretErUgyldig ugyldig, Bruker bruker, Locale språk) {
        ModelAndView side = new ModelAndView("oppgave/liste", "side", leser.les(oenske.kjente(), bruker));
        side.addObject("feil", new Feil(visning, oenske.navn(), oenske.enhet(), melding(ugyldig.feil().get(0), språk)));
        side.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return side;
    }

    private String melding(Feltfeil feil, Locale språk) {
        return tekst(feil.noekkel(), språk, feil.argumenter().toArray());
    }

    private String tekst(String nøkkel, Locale språk, Object... verdier) {
        return tekster.getMessage(nøkkel, verdier, språk);
    }
}
