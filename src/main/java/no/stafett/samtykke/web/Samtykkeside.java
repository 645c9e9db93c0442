package no.stafett.samtykke.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.samtykke.NyttSamtykke;
import no.stafett.samtykke.Samtykkeregister;
import no.stafett.skjema.Feltfeil;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Samtykkene i saken: hvordan det står til, hva som er svart, og skjemaet for å skrive inn et svar eller trekke det. */
@Side
class Samtykkeside {

    /** Feltene i rekkefølgen på siden. */
    private static final List<String> RANG = List.of("samtykkerNavn", "relasjon", "foreldreansvar", "avgjoerelse", "tjenester", "opplysningstype",
            "formaal", "informasjon", "unntak", "gyldigFra", "gyldigTil", "kanal", "nektelseGrunn",
            "barnetsStemme");

    private final Samtykkeregister register;
    private final Samtykkebilde bilde;
    private final Samtykketekst tekst;
    private final Engangsnoekkel engang;

    Samtykkeside(Samtykkeregister register, Samtykkebilde bilde, Samtykketekst tekst, Engangsnoekkel engang) {
        this.register = register;
        this.bilde = bilde;
        this.tekst = tekst;
        this.engang = engang;
    }

    /** Et tomt felt er ikke fylt ut. */
    @InitBinder
    void tommeFelt(WebDataBinder felt) {
        felt.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/saker/{sakId}/samtykke")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return bilde.side(sakId, bruker, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/samtykke")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView registrer(@PathVariable UUID sakId, @Valid @ModelAttribute("skjema") NyttSamtykke skjema, BindingResult feil,
            Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        List<String> galt = galt(sakId, skjema, feil, bruker);
        if (!galt.isEmpty()) {
            List<String> feltene = RANG.stream().filter(felt -> galt.stream().anyMatch(f -> f.startsWith(felt))).toList();
            return bilde.side(sakId, bruker, Map.of("skjema", skjema, "feil", feltene), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        engang.utfoer(forespørsel, bruker, skjema, HttpStatus.CREATED.value(),
                () -> Map.of("handlingId", register.registrer(new SakId(sakId), skjema, bruker)));
        videre.addFlashAttribute("kvittering", tekst.registrert(språk));
        return tilbake(sakId);
    }

    @PostMapping("/saker/{sakId}/samtykke/{samtykkeId}/trekk")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView trekk(@PathVariable UUID sakId, @PathVariable UUID samtykkeId, @Valid @ModelAttribute Trekk trekk, Bruker bruker,
            Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        videre.addFlashAttribute("hvaSkjedde", bilde.sagt(engang.utfoer(forespørsel, bruker, trekk, HttpStatus.OK.value(), () -> Map.of("sagt",
                tekst.etterTrekk(register.trekk(new SakId(sakId), samtykkeId, trekk.altFraSamme(), trekk.kanal(), bruker), språk)))));
        return tilbake(sakId);
    }

    /** Alle feltene som er gale, på én gang. */
    private List<String> galt(UUID sakId, NyttSamtykke skjema, BindingResult feil, Bruker bruker) {
        return Stream.concat(feil.getFieldErrors().stream().map(FieldError::getField),
                register.feil(new SakId(sakId), skjema, bruker).stream().map(Feltfeil::sti)).toList();
    }

    private static ModelAndView tilbake(UUID sakId) {
        return new ModelAndView("redirect:/saker/" + sakId + "/samtykke");
    }
}
