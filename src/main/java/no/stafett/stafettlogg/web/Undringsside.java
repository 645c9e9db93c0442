package no.stafett.stafettlogg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Side;
import no.stafett.sak.Sak;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.stafettlogg.Kladd;
import no.stafett.stafettlogg.Kladder;
import no.stafett.stafettlogg.Undring;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContext;
import tools.jackson.databind.json.JsonMapper;

/** «Ny undring»: fem felt, og så er man i den første oppgaven med det man skrev. */
@Side
class Undringsside {
    /** Feltene i rekkefølgen på siden. */
    private static final List<String> RANG = List.of("hvemGjelder", "fornavn", "etternavn", "foedselsdato", "enhetId", "undring", "foresatt");

    private final Undring undring;
    private final Enheter enheter;
    private final Engangsnoekkel engang;
    private final Kladder kladder;
    private final JsonMapper json;

    Undringsside(Undring undring, Enheter enheter, Engangsnoekkel engang, Kladder kladder, JsonMapper json) {
        this.undring = undring;
        this.enheter = enheter;
        this.engang = engang;
        this.kladder = kladder;
        this.json = json;
    }

    /** Det som ikke er en dato, blir feilen ved feltet; resten av det som er skrevet, står. */
    @InitBinder
    void ingenDato(WebDataBinder felt) {
        felt.registerCustomEditor(LocalDate.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String skrevet) {
                setValue(UndringForm.dato(skrevet));
            }
        });
    }

    @GetMapping("/saker/ny")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.RESSURSPERSON})
    ModelAndView vis(@RequestParam(required = false) UUID kladd, Bruker bruker) {
        List<Enhet> mine = mine(bruker);
        UndringForm tom = UndringForm.tom(mine.size() == 1 ? mine.get(0).id().toString() : null);
        Optional<Kladd> videre = Optional.ofNullable(kladd).flatMap(noekkel -> kladder.finn(noekkel, bruker));
        return side(videre.map(tom::med).orElse(tom), List.of(), bruker, videre.map(Kladd::noekkel).orElseGet(UUID::randomUUID));
    }

    @PostMapping("/saker/ny")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.RESSURSPERSON})
    ModelAndView meld(@Valid @ModelAttribute("skjema") UndringForm skjema, BindingResult feil, Bruker bruker, HttpServletRequest forespørsel,
            RedirectAttributes videre) {
        UUID noekkel = noekkel(forespørsel);
        if (feil.hasErrors()) {
            return ugyldig(skjema, feil, bruker, noekkel);
        }
        if (skjema.erNær()) {
            videre.addFlashAttribute("kvittering", new RequestContext(forespørsel).getMessage("naerhet.kvittering.meldt"));
        }
        try {
            String svar = engang.utfoer(forespørsel, bruker, skjema, HttpStatus.CREATED.value(), () -> meld(skjema, bruker, noekkel)).getBody();
            return new ModelAndView("redirect:" + json.readTree(svar).path("videre").asString());
        } catch (SvaretErUgyldig ikkeDinEnhet) {
            feil.rejectValue("enhetId", "ikke_din_enhet");
            return ugyldig(skjema, feil, bruker, noekkel);
        } catch (Engangsnoekkel.NoekkelErBrukt alleredeMeldt) {
            // Hun gikk tilbake og endret noe: teksten står her ennå, og sendes den nå, er det en sak til.
            ModelAndView side = side(skjema, List.of(), bruker, UUID.randomUUID()).addObject("alleredeMeldt", true);
            side.setStatus(HttpStatus.CONFLICT);
            return side;
        }
    }

    private Map<String, String> meld(UndringForm skjema, Bruker bruker, UUID noekkel) {
        Sak sak = undring.meld(skjema.undringen(), skjema.undring(), skjema.nærhet(), bruker);
        kladder.slett(noekkel, bruker);
        if (skjema.erNær()) {
            return Map.of("videre", "/");
        }
        return Map.of("videre", undring.taFørste(sak.id(), bruker).map(id -> "/oppgaver/" + id).orElse("/saker/" + sak.id()));
    }

    /** Nøkkelen skjemaet ble åpnet med, så kladden følger det; en ny når den ikke er en av våre. */
    private static UUID noekkel(HttpServletRequest forespørsel) {
        String sendt = forespørsel.getParameter("noekkel");
        return sendt != null && sendt.matches(EnhetId.MOENSTER) ? UUID.fromString(sendt) : UUID.randomUUID();
    }

    private List<Enhet> mine(Bruker bruker) {
        return bruker.enheter().stream().map(enheter::hent).toList();
    }

    private ModelAndView ugyldig(UndringForm skjema, BindingResult feil, Bruker bruker, UUID noekkel) {
        ModelAndView side = side(skjema, RANG.stream().filter(felt -> harFeil(feil, felt)).toList(), bruker, noekkel);
        side.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return side;
    }

    /** Alt om foresatte meldes samlet. */
    private static boolean harFeil(BindingResult feil, String felt) {
        return feil.getFieldErrors().stream().anyMatch(en -> en.getField().startsWith(felt));
    }

    private ModelAndView side(UndringForm skjema, List<String> feil, Bruker bruker, UUID noekkel) {
        List<Kladd> påbegynt = kladder.mine(bruker);
        return new ModelAndView("stafettlogg/ny_undring").addObject("skjema", skjema).addObject("feil", feil)
                .addObject("enheter", mine(bruker)).addObject("foresatte", List.of(0, 1)).addObject("noekkel", noekkel)
                .addObject("versjon", påbegynt.stream().filter(k -> k.noekkel().equals(noekkel)).findFirst().map(Kladd::versjon).orElse(null))
                .addObject("kladder", påbegynt.stream().filter(k -> !k.noekkel().equals(noekkel)).toList());
    }
}
