package no.stafett.stafettlogg.foresatte;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.foresatte.Foresatte;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der foresatte legges til, rettes og avsluttes. */
@Side
class Foresattside {

    private static final List<String> RANG = List.of("navn", "relasjon");

    private final Foresattarbeid arbeid;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Foresattside(Foresattarbeid arbeid, Engangsnoekkel engang, MessageSource tekster) {
        this.arbeid = arbeid;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/saker/{sakId}/foresatte")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return side(sakId, bruker, "ny", NyForesatt.tom(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/foresatte")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView legg(@PathVariable UUID sakId, @Valid @ModelAttribute("skjema") NyForesatt ny, BindingResult feil, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        if (feil.hasErrors()) {
            return side(sakId, bruker, "ny", ny, felt(feil), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        engang.utfoer(forespørsel, bruker, ny, HttpStatus.OK.value(), () -> Map.of("id", arbeid.legg(new SakId(sakId), ny, bruker)));
        return videre(sakId, "lagt_til", språk, videre);
    }

    @PostMapping("/saker/{sakId}/foresatte/{foresattId}")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView rett(@PathVariable UUID sakId, @PathVariable UUID foresattId, @Valid @ModelAttribute("skjema") NyForesatt ny, BindingResult feil,
            Bruker bruker, Locale språk, RedirectAttributes videre) {
        if (feil.hasErrors()) {
            return side(sakId, bruker, foresattId.toString(), ny, felt(feil), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            arbeid.rett(new SakId(sakId), foresattId, ny, bruker);
        } catch (Foresatte.ForesattErEndret nei) {
            return side(sakId, bruker, foresattId.toString(), ny, List.of("endret"), HttpStatus.CONFLICT);
        }
        return videre(sakId, "rettet", språk, videre);
    }

    @PostMapping("/saker/{sakId}/foresatte/{foresattId}/{hva}")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView skift(@PathVariable UUID sakId, @PathVariable UUID foresattId, @PathVariable String hva, Bruker bruker, Locale språk, RedirectAttributes videre) {
        switch (hva) {
            case "avslutt" -> arbeid.avslutt(new SakId(sakId), foresattId, bruker);
            case "ta-inn-igjen" -> arbeid.taInnIgjen(new SakId(sakId), foresattId, bruker);
            default -> throw new FinnesIkke();
        }
        return videre(sakId, hva, språk, videre);
    }

    private static List<String> felt(BindingResult feil) {
        return RANG.stream().filter(feil::hasFieldErrors).toList();
    }

    private ModelAndView videre(UUID sakId, String hva, Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute("kvittering", tekster.getMessage("foresatte.kvittering." + hva, null, språk));
        return new ModelAndView("redirect:/saker/" + sakId + "/foresatte");
    }

    /** @param aapen skjemaet det gjelder: {@code ny}, eller id-en til den som rettes */
    private ModelAndView side(UUID sakId, Bruker bruker, String aapen, NyForesatt skjema, List<String> feil, HttpStatus status) {
        Foresattarbeid.Stand stand = arbeid.stand(new SakId(sakId), bruker);
        Map<String, Object> modell = new HashMap<>(Map.of("sak", stand.sak(), "foresatte", stand.foresatte(), "kanEndre", stand.kanEndre(),
                "aapen", aapen, "skjema", skjema, "feil", feil, "noekkel", UUID.randomUUID().toString()));
        return new ModelAndView("stafettlogg/foresatte", modell, status);
    }
}
