package no.stafett.samtykke.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.samtykke.Delingsgrunnlag;
import no.stafett.samtykke.NyttSamtykke;
import no.stafett.samtykke.Tilbakehold;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Skjemaene under samtykkene: lovhjemmel til å dele, grunnlaget for å behandle opplysningene, og det som holdes tilbake for foresatte. */
@Side
class Grunnlagsside {

    private final Delingsgrunnlag grunnlag;
    private final Tilbakehold tilbakehold;
    private final Engangsnoekkel engang;
    private final Samtykketekst tekst;
    private final Samtykkebilde bilde;

    Grunnlagsside(Delingsgrunnlag grunnlag, Tilbakehold tilbakehold, Engangsnoekkel engang, Samtykketekst tekst, Samtykkebilde bilde) {
        this.grunnlag = grunnlag;
        this.tilbakehold = tilbakehold;
        this.engang = engang;
        this.tekst = tekst;
        this.bilde = bilde;
    }

    /** Feltene slik de ble skrevet; det som er galt, står igjen på siden. */
    record Hjemmel(String tjeneste, String hjemmel, String begrunnelse, String til) {
    }

    record Grunnlag(String grunnlag, String hjemmel, String saerlige) {
    }

    @PostMapping("/saker/{sakId}/samtykke/hjemmel")
    @Krever(Rolle.LEDER)
    ModelAndView hjemmel(@PathVariable UUID sakId, @ModelAttribute Hjemmel ny, Bruker bruker, RedirectAttributes videre, HttpServletRequest forespørsel) {
        return gjør(sakId, bruker, "hjemmel", ny, videre, () -> engang.utfoer(forespørsel, bruker, ny, HttpStatus.CREATED.value(), () -> Map.of("id",
                grunnlag.leggHjemmel(new SakId(sakId), new Delingsgrunnlag.NyHjemmel(valg(ny.tjeneste(), NyttSamtykke.alleTjenester(), "tjeneste"),
                        tekst(ny.hjemmel(), 300, "hjemmel"), tekst(ny.begrunnelse(), 2000, "begrunnelse"), dag(ny.til())), bruker))));
    }

    @PostMapping("/saker/{sakId}/samtykke/hjemmel/{delingshjemmelId}/avslutt")
    @Krever(Rolle.LEDER)
    ModelAndView avslutt(@PathVariable UUID sakId, @PathVariable UUID delingshjemmelId, @RequestParam(required = false) String begrunnelse,
            Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        if (begrunnelse == null || begrunnelse.isBlank()) {
            videre.addFlashAttribute("hjemmelfeil", tekst.manglerHvorfor(språk));
            return new ModelAndView("redirect:/saker/" + sakId + "/samtykke");
        }
        videre.addFlashAttribute("hvaSkjedde", bilde.sagt(engang.utfoer(forespørsel, bruker, begrunnelse, HttpStatus.OK.value(),
                () -> Map.of("sagt", tekst.etterAvslutning(grunnlag.avsluttHjemmel(new SakId(sakId), delingshjemmelId, begrunnelse, bruker), språk)))));
        return new ModelAndView("redirect:/saker/" + sakId + "/samtykke");
    }

    @PostMapping("/saker/{sakId}/samtykke/grunnlag")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView grunnlag(@PathVariable UUID sakId, @ModelAttribute Grunnlag nytt, Bruker bruker, RedirectAttributes videre, HttpServletRequest forespørsel) {
        return gjør(sakId, bruker, "grunnlag", nytt, videre, () -> engang.utfoer(forespørsel, bruker, nytt, HttpStatus.CREATED.value(), () -> {
            grunnlag.leggBehandling(new SakId(sakId), valg(nytt.grunnlag(), List.of("rettslig_forpliktelse", "allmenn_interesse", "samtykke"), "grunnlag"),
                    tekst(nytt.hjemmel(), 300, "hjemmel"), nytt.saerlige() == null || nytt.saerlige().isBlank() ? null : tekst(nytt.saerlige(), 300, "saerlige"), bruker);
            return Map.of("id", sakId);
        }));
    }

    @PostMapping("/saker/{sakId}/samtykke/tilbakehold")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView hold(@PathVariable UUID sakId, @ModelAttribute Tilbakehold.Nytt nytt, Bruker bruker, RedirectAttributes videre,
            HttpServletRequest forespørsel) {
        return gjør(sakId, bruker, "tilbakehold", nytt, videre, () -> {
            valg(nytt.aarsak(), List.of("ungdommen", "skade"), "aarsak");
            valg(nytt.opplysningstype(), List.of("alminnelig", "helse", "barnevern"), "opplysningstype");
            tekst(nytt.hva(), 2000, "hva");
            tekst(nytt.begrunnelse(), 2000, "begrunnelse");
            return engang.utfoer(forespørsel, bruker, nytt, HttpStatus.CREATED.value(), () -> Map.of("id", tilbakehold.hold(new SakId(sakId), nytt, bruker)));
        });
    }

    @PostMapping("/saker/{sakId}/samtykke/tilbakehold/{tilbakeholdId}/avslutt")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView holdIkke(@PathVariable UUID sakId, @PathVariable UUID tilbakeholdId, @RequestParam(defaultValue = "") String begrunnelse, Bruker bruker,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        return gjør(sakId, bruker, "tilbakeholdSlutt", begrunnelse, videre, () -> engang.utfoer(forespørsel, bruker, begrunnelse, HttpStatus.OK.value(), () -> {
            tilbakehold.avslutt(new SakId(sakId), tilbakeholdId, begrunnelse, bruker);
            return Map.of("id", tilbakeholdId);
        }));
    }

    /** Det som er galt, sies ved feltet, med det hun skrev. */
    private ModelAndView gjør(UUID sakId, Bruker bruker, String skjema, Object skrevet, RedirectAttributes videre, Supplier<?> handling) {
        try {
            handling.get();
        } catch (SvaretErUgyldig feil) {
            return bilde.side(sakId, bruker, Map.of("galt", skjema, "galtFelt", feil.feil().stream().map(Feltfeil::sti).toList(), "skrevet", skrevet),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Tilbakehold.TilbakeholdetErAvsluttet alt) {
            videre.addFlashAttribute("sagt", "grunnlag.sagt.alt");
            return new ModelAndView("redirect:/saker/" + sakId + "/samtykke");
        }
        videre.addFlashAttribute("sagt", "grunnlag.sagt." + skjema);
        return new ModelAndView("redirect:/saker/" + sakId + "/samtykke#" + skjema);
    }

    private static String valg(String valgt, List<String> mulige, String felt) {
        if (valgt == null || !mulige.contains(valgt)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(felt, "ugyldig_valg")));
        }
        return valgt;
    }

    private static String tekst(String skrevet, int lengst, String felt) {
        if (skrevet == null || skrevet.isBlank() || skrevet.length() > lengst) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(felt, "paakrevd")));
        }
        return skrevet.strip();
    }

    private static LocalDate dag(String skrevet) {
        try {
            return skrevet == null || skrevet.isBlank() ? null : LocalDate.parse(skrevet);
        } catch (DateTimeParseException ingenDato) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("til", "ugyldig_dato")));
        }
    }
}
