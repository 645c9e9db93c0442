package no.stafett.stafettlogg.moete;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.Foresatt;
import no.stafett.sak.Saker;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Skjemaet for å kalle inn, og for å endre et møte. Det som ble skrevet, står der til det er lagret. */
@Side
class Moeteskjemaside {

    private final Moeteleser leser;
    private final MoeteService moeter;
    private final Saker saker;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Moeteskjemaside(Moeteleser leser, MoeteService moeter, Saker saker, Engangsnoekkel engang, MessageSource tekster) {
        this.leser = leser;
        this.moeter = moeter;
        this.saker = saker;
        this.engang = engang;
        this.tekster = tekster;
    }

    /** Et tomt felt er ikke fylt ut. */
    @InitBinder
    void tommeFelt(WebDataBinder felt) {
        felt.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/saker/{sakId}/moeter/nytt")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView nytt(@PathVariable UUID sakId, Bruker bruker) {
        leser.kanBes(new SakId(sakId), bruker);
        String foresatte = saker.foresatte(new SakId(sakId)).stream().map(Foresatt::navn).collect(Collectors.joining(", "));
        return side(sakId, null, MoeteForm.tomt(foresatte.isEmpty() ? null : foresatte), List.of(), HttpStatus.OK, bruker);
    }

    @PostMapping("/saker/{sakId}/moeter")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView kallInn(@PathVariable UUID sakId, @ModelAttribute("skjema") MoeteForm skjema, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        leser.kanBes(new SakId(sakId), bruker);
        try {
            String svar = engang.utfoer(forespørsel, bruker, skjema, HttpStatus.CREATED.value(),
                    () -> moeter.kallInn(new SakId(sakId), skjema.felt(), bruker).toString()).getBody();
            return lagret(sakId, svar.replace("\"", ""), "moete.kvittering.kall-inn", språk, videre);
        } catch (SvaretErUgyldig nei) {
            return side(sakId, null, skjema, galt(nei), HttpStatus.UNPROCESSABLE_CONTENT, bruker);
        } catch (Engangsnoekkel.NoekkelErBrukt alleredeKaltInn) {
            return side(sakId, null, skjema, List.of("noekkel"), HttpStatus.UNPROCESSABLE_CONTENT, bruker);
        }
    }

    @GetMapping("/saker/{sakId}/moeter/{moeteId}/endre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView endre(@PathVariable UUID sakId, @PathVariable UUID moeteId, Bruker bruker) {
        Moetebilde moete = leser.krevKanEndres(new SakId(sakId), moeteId, bruker);
        return side(sakId, moete, MoeteForm.av(moete), List.of(), HttpStatus.OK, bruker);
    }

    @PostMapping("/saker/{sakId}/moeter/{moeteId}/endre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView endre(@PathVariable UUID sakId, @PathVariable UUID moeteId, @ModelAttribute("skjema") MoeteForm skjema, Bruker bruker,
            Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        Moetebilde moete = leser.krevKanEndres(new SakId(sakId), moeteId, bruker);
        try {
            engang.utfoer(forespørsel, bruker, skjema, HttpStatus.OK.value(), () -> {
                moeter.endre(new SakId(sakId), moeteId, skjema.lestVersjon(), skjema.felt(), bruker);
                return Map.of("moeteId", moeteId.toString());
            });
            return lagret(sakId, moeteId.toString(), "moete.kvittering.endre", språk, videre);
        } catch (SvaretErUgyldig nei) {
            return side(sakId, moete, skjema, galt(nei), HttpStatus.UNPROCESSABLE_CONTENT, bruker);
        } catch (MoetetErEndret | Engangsnoekkel.NoekkelErBrukt imens) {
            return side(sakId, moete, skjema.paa(moete.moete().versjon()), List.of(), HttpStatus.CONFLICT, bruker);
        } catch (MoetetErIkkePlanlagt over) {
            return side(sakId, moete, skjema, List.of(), HttpStatus.CONFLICT, bruker).addObject("endretImens", false).addObject("over", true);
        }
    }

    private ModelAndView lagret(UUID sakId, String moeteId, String kvittering, Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute("kvittering", tekster.getMessage(kvittering, null, språk));
        return new ModelAndView("redirect:/saker/" + sakId + "/moeter/" + moeteId);
    }

    private static List<String> galt(SvaretErUgyldig nei) {
        List<String> felter = nei.feil().stream().map(MoeteForm::paaSiden).toList();
        return MoeteForm.RANG.stream().filter(felter::contains).toList();
    }

    /** @param moete null når det er nytt */
    private ModelAndView side(UUID sakId, Moetebilde moete, MoeteForm skjema, List<String> feil, HttpStatus status, Bruker bruker) {
        SakId id = new SakId(sakId);
        Map<String, Object> modell = new HashMap<>(Map.of("sak", saker.hent(id), "skjema", skjema, "feil", feil,
                "endretImens", status == HttpStatus.CONFLICT, "slagene", Moetefelt.slagene(), "barnets", Moetefelt.barnets(),
                "kanBes", leser.kanBes(id, bruker), "meg", bruker.id().toString(), "noekkel", UUID.randomUUID().toString()));
        modell.put("m", moete);
        return new ModelAndView("stafettlogg/moeteskjema", modell, status);
    }
}
