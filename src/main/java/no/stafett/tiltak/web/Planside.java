package no.stafett.tiltak.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.Sak;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tiltak.Planarbeid;
import no.stafett.tiltak.Planhjemmel;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.MessageSource;
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

/** Målet, hva slags plan det er, og lovhenvisningen. */
@Side
class Planside {

    private static final List<String> TYPER = List.of("bti", "skolemiljoe", "barnehagemiljoe");

    private final Tiltaksleser leser;
    private final Planarbeid plan;
    private final Planhjemmel hjemler;
    private final MessageSource tekster;

    Planside(Tiltaksleser leser, Planarbeid plan, Planhjemmel hjemler, MessageSource tekster) {
        this.leser = leser;
        this.plan = plan;
        this.hjemler = hjemler;
        this.tekster = tekster;
    }

    /** Et tomt felt er ikke fylt ut. */
    @InitBinder
    void tommeFelt(WebDataBinder felt) {
        felt.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/saker/{sakId}/tiltak/plan")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        Tiltaksleser.Lest lest = leser.les(new SakId(sakId), bruker);
        Tiltakssyn.Planen p = Optional.ofNullable(lest.oversikt().plan()).orElseThrow(FinnesIkke::new);
        return side(lest, new Tiltakssyn.EndretPlan(p.maal(), p.delmaal(), p.plantype(), p.hjemmel()), List.of(), HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/tiltak/plan")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView endre(@PathVariable UUID sakId, @Valid @ModelAttribute("skjema") Tiltakssyn.EndretPlan skjema, BindingResult feil,
            Bruker bruker, Locale språk, RedirectAttributes videre) {
        if (feil.hasErrors()) {
            return side(leser.les(new SakId(sakId), bruker), skjema, feil.getFieldErrors().stream().map(FieldError::getField).distinct().toList(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        plan.endre(new SakId(sakId), skjema.plan(), bruker);
        videre.addFlashAttribute("kvittering", tekster.getMessage("tiltak.kvittering.plan", null, språk));
        return new ModelAndView("redirect:/saker/" + sakId + "/tiltak");
    }

    private ModelAndView side(Tiltaksleser.Lest lest, Tiltakssyn.EndretPlan skjema, List<String> feil, HttpStatus status) {
        return new ModelAndView("tiltak/plan", Map.of("side", lest, "skjema", skjema, "feil", feil, "typer", TYPER,
                "hjemler", hjemler(lest.sak())), status);
    }

    /** Det som foreslås for hver type, så den som bytter type, kan skrive det av eller la være. */
    private Map<String, String> hjemler(Sak sak) {
        return TYPER.stream().filter(type -> hjemler.til(sak, type) != null)
                .collect(Collectors.toMap(type -> type, type -> hjemler.til(sak, type), (a, b) -> a, TreeMap::new));
    }
}
