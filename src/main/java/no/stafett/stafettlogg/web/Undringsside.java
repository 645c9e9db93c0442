package no.stafett.stafettlogg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.sak.Sak;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.stafettlogg.Undring;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** «Ny undring»: fem felt, og så er man i den første oppgaven med det man skrev. */
@Side
class Undringsside {
    /** Feltene i rekkefølgen på siden. */
    private static final List<String> RANG = List.of("hvemGjelder", "fornavn", "etternavn", "foedselsdato", "enhetId", "undring", "foresatt");

    private final Undring undring;
    private final Enheter enheter;
    private final Engangsnoekkel engang;
    private final JsonMapper json;

    Undringsside(Undring undring, Enheter enheter, Engangsnoekkel engang, JsonMapper json) {
        this.undring = undring;
        this.enheter = enheter;
        this.engang = engang;
        this.json = json;
    }

    @GetMapping("/saker/ny")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.RESSURSPERSON})
    ModelAndView vis(Bruker bruker, Model modell) {
        List<Enhet> mine = mine(bruker);
        return side(UndringForm.tom(mine.size() == 1 ? mine.get(0).id().toString() : null), mine, null, HttpStatus.OK);
    }

    @PostMapping("/saker/ny")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.RESSURSPERSON})
    ModelAndView meld(@Valid @ModelAttribute("skjema") UndringForm skjema, BindingResult feil, Bruker bruker, HttpServletRequest forespørsel) {
        if (feil.hasErrors()) {
            return side(skjema, mine(bruker), feil, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            String svar = engang.utfoer(forespørsel, bruker, skjema, HttpStatus.CREATED.value(), () -> meld(skjema, bruker)).getBody();
            return new ModelAndView("redirect:" + json.readTree(svar).path("videre").asString());
        } catch (SvaretErUgyldig ikkeDinEnhet) {
            feil.rejectValue("enhetId", "ikke_din_enhet");
            return side(skjema, mine(bruker), feil, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Engangsnoekkel.NoekkelErBrukt alleredeMeldt) {
            // Hun gikk tilbake og endret noe: teksten står her ennå, og sendes den nå, er det en sak til.
            return side(skjema, mine(bruker), feil, HttpStatus.CONFLICT).addObject("alleredeMeldt", true);
        }
    }

    private Map<String, String> meld(UndringForm skjema, Bruker bruker) {
        Sak sak = undring.meld(skjema.undringen(), skjema.undring(), bruker);
        return Map.of("videre", undring.taFørste(sak.id(), bruker).map(id -> "/oppgaver/" + id).orElse("/saker/" + sak.id()));
    }

    private List<Enhet> mine(Bruker bruker) {
        return bruker.enheter().stream().map(enheter::hent).filter(Objects::nonNull).toList();
    }

    /** Alt om foresatte meldes samlet. */
    private static boolean harFeil(BindingResult feil, String felt) {
        return feil.getFieldErrors().stream().anyMatch(en -> en.getField().startsWith(felt));
    }

    private ModelAndView side(UndringForm skjema, List<Enhet> mine, BindingResult feil, HttpStatus status) {
        ModelAndView side = new ModelAndView("stafettlogg/ny_undring", status);
        side.addObject("skjema", skjema);
        side.addObject("feil", feil == null ? List.of() : RANG.stream().filter(felt -> harFeil(feil, felt)).toList());
        side.addObject("enheter", mine);
        side.addObject("foresatte", List.of(0, 1));
        side.addObject("noekkel", UUID.randomUUID().toString());
        return side;
    }
}
