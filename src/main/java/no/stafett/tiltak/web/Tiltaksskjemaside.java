package no.stafett.tiltak.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tiltak.TiltakService;
import no.stafett.tiltak.TiltaketErEndret;
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

/** Skjemaet for et nytt tiltak, og for å endre et. Det som ble skrevet, står der til det er lagret. */
@Side
class Tiltaksskjemaside {

    /** Feltene i rekkefølgen på siden. */
    private static final List<String> RANG = List.of("tiltak", "problem", "arena", "tjeneste", "ansvarlig", "start", "frist", "evalueres");

    private final Tiltaksleser leser;
    private final TiltakService tiltak;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Tiltaksskjemaside(Tiltaksleser leser, TiltakService tiltak, Engangsnoekkel engang, MessageSource tekster) {
        this.leser = leser;
        this.tiltak = tiltak;
        this.engang = engang;
        this.tekster = tekster;
    }

    /** Et tomt felt er ikke fylt ut. */
    @InitBinder
    void tommeFelt(WebDataBinder felt) {
        felt.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/saker/{sakId}/tiltak/nytt")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView nytt(@PathVariable UUID sakId, Bruker bruker) {
        return side(leser.les(new SakId(sakId), bruker), null, NyttTiltak.tomt(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/tiltak")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView leggTil(@PathVariable UUID sakId, @Valid @ModelAttribute("skjema") NyttTiltak skjema, BindingResult feil, Bruker bruker,
            Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        List<String> galt = felter(feil);
        if (galt.isEmpty()) {
            try {
                engang.utfoer(forespørsel, bruker, skjema, HttpStatus.CREATED.value(), () -> Map.of("tiltakId",
                        tiltak.leggTil(new SakId(sakId), skjema.felt(), skjema.ansvarlig(), bruker)));
                return lagret(sakId, "tiltak.kvittering.nytt", språk, videre);
            } catch (SvaretErUgyldig ugyldig) {
                galt.addAll(ugyldig.feil().stream().map(Feltfeil::sti).toList());
            }
        }
        return side(leser.les(new SakId(sakId), bruker), null, skjema == null ? NyttTiltak.tomt() : skjema, galt, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/saker/{sakId}/tiltak/{tiltakId}/endre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView endre(@PathVariable UUID sakId, @PathVariable UUID tiltakId, Bruker bruker) {
        Tiltakssyn.Tiltaket t = leser.ett(new SakId(sakId), tiltakId, bruker);
        return side(leser.les(new SakId(sakId), bruker), t, EndretTiltak.av(t), List.of(), HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/tiltak/{tiltakId}/endre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView endre(@PathVariable UUID sakId, @PathVariable UUID tiltakId, @Valid @ModelAttribute("skjema") EndretTiltak skjema,
            BindingResult feil, Bruker bruker, Locale språk, RedirectAttributes videre) {
        List<String> galt = felter(feil);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (galt.isEmpty()) {
            try {
                tiltak.endre(new SakId(sakId), tiltakId, skjema.versjon(), skjema.felt(), bruker);
                return lagret(sakId, "tiltak.kvittering.endre", språk, videre);
            } catch (SvaretErUgyldig ugyldig) {
                galt.addAll(ugyldig.feil().stream().map(Feltfeil::sti).toList());
            } catch (TiltaketErEndret imens) {
                status = HttpStatus.CONFLICT;
            }
        }
        Tiltakssyn.Tiltaket t = leser.ett(new SakId(sakId), tiltakId, bruker);
        return side(leser.les(new SakId(sakId), bruker), t, skjema == null ? EndretTiltak.av(t) : skjema, galt, status);
    }

    private ModelAndView lagret(UUID sakId, String kvittering, Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute("kvittering", tekster.getMessage(kvittering, null, språk));
        return new ModelAndView("redirect:/saker/" + sakId + "/tiltak");
    }

    private static List<String> felter(BindingResult feil) {
        return new ArrayList<>(feil.getFieldErrors().stream().map(FieldError::getField).distinct().toList());
    }

    /** @param t null når det er nytt */
    private static ModelAndView side(Tiltaksleser.Lest lest, Tiltakssyn.Tiltaket t, Object skjema, List<String> galt, HttpStatus status) {
        Map<String, Object> modell = new HashMap<>(Map.of("side", lest, "skjema", skjema, "feil", RANG.stream().filter(galt::contains).toList(),
                "endretImens", status == HttpStatus.CONFLICT, "arenaer", NyttTiltak.arenaer(), "tjenester", NyttTiltak.tjenester(),
                "noekkel", UUID.randomUUID().toString()));
        modell.put("t", t);
        return new ModelAndView("tiltak/skjema", modell, status);
    }
}
