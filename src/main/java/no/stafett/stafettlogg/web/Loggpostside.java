package no.stafett.stafettlogg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.stafettlogg.post.LoggService;
import no.stafett.stafettlogg.post.Loggleser;
import no.stafett.stafettlogg.post.Loggpost;
import no.stafett.stafettlogg.post.PostenErRettet;
import no.stafett.stafettlogg.post.Retting;
import no.stafett.stafettlogg.vedlegg.VedleggService;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ett innlegg: alt det har stått som, og skjemaene for å rette det eller flytte det til riktig sak. */
@Side
class Loggpostside {

    private static final int FLEST_SAKER = 200;

    private final Loggleser leser;
    private final LoggService logg;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;
    private final VedleggService vedlegg;

    Loggpostside(Loggleser leser, LoggService logg, Engangsnoekkel engang, MessageSource tekster, VedleggService vedlegg) {
        this.leser = leser;
        this.logg = logg;
        this.engang = engang;
        this.tekster = tekster;
        this.vedlegg = vedlegg;
    }

    /** Feltene når et innlegg rettes. */
    record RettForm(String versjon, String dato, String tekst, String synligForForesatt, String grunn) {

        static RettForm av(Loggpost post) {
            return new RettForm(Integer.toString(post.versjon()), post.dato().toString(), post.tekst(), post.synligForForesatt() ? "true" : null, null);
        }

        Retting rettingen() {
            if (LoggForm.dag(dato) == null || versjon == null || !versjon.matches("\\d{1,9}")) {
                throw new SvaretErUgyldig(List.of(Feltfeil.av("dato", "ugyldig_dato")));
            }
            return new Retting(Integer.parseInt(versjon), LoggForm.dag(dato), tekst, synligForForesatt != null, grunn);
        }

        /** Det som ble skrevet, på det som gjelder nå. */
        RettForm paa(Loggpost post) {
            return new RettForm(Integer.toString(post.versjon()), dato, tekst, synligForForesatt, grunn);
        }
    }

    @GetMapping("/saker/{sakId}/logg/{postId}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, @PathVariable UUID postId, Bruker bruker, Locale språk) {
        return side(sakId, postId, bruker, språk, null, List.of(), HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/logg/{postId}/rett")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView rett(@PathVariable UUID sakId, @PathVariable UUID postId, @ModelAttribute RettForm skjema, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        try {
            engang.utfoer(forespørsel, bruker, skjema, HttpStatus.OK.value(), () -> {
                logg.rett(new SakId(sakId), postId, skjema.rettingen(), bruker);
                return Map.of();
            });
        } catch (SvaretErUgyldig nei) {
            return side(sakId, postId, bruker, språk, skjema, nei.feil().stream().map(Feltfeil::sti).toList(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (PostenErRettet nei) {
            return side(sakId, postId, bruker, språk, skjema, List.of("versjon"), HttpStatus.CONFLICT);
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage("logg.kvittering.rettet", null, språk));
        return new ModelAndView("redirect:/saker/" + sakId + "/logg/" + postId);
    }

    @PostMapping("/saker/{sakId}/logg/{postId}/flytt")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView flytt(@PathVariable UUID sakId, @PathVariable UUID postId, @RequestParam(defaultValue = "") String tilSakId, Bruker bruker,
            Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        try {
            engang.utfoer(forespørsel, bruker, tilSakId, HttpStatus.OK.value(), () -> {
                logg.flytt(new SakId(sakId), postId, new SakId(tilSakId.matches(EnhetId.MOENSTER) ? UUID.fromString(tilSakId)
                        : new UUID(0, 0)), bruker);
                return Map.of();
            });
        } catch (SvaretErUgyldig nei) {
            return side(sakId, postId, bruker, språk, null, List.of("tilSakId"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage("logg.kvittering.flyttet", null, språk));
        return new ModelAndView("redirect:/saker/" + sakId + "/logg");
    }

    /** @param skrevet det som ble skrevet og ikke kunne lagres; null når siden åpnes */
    private ModelAndView side(UUID sakId, UUID postId, Bruker bruker, Locale språk, RettForm skrevet, List<String> feil, HttpStatus status) {
        Loggleser.Ett ett = leser.ett(new SakId(sakId), postId, bruker, språk);
        Loggpost post = ett.linje().post();
        RettForm skjema = skrevet == null ? RettForm.av(post) : skrevet.paa(post);
        ModelAndView side = new ModelAndView("stafettlogg/loggpost", status).addObject("side", ett).addObject("skjema", skjema)
                .addObject("feil", feil)
                .addObject("viruskontroll", vedlegg.viruskontrollErPaa()).addObject("noekkel", UUID.randomUUID().toString());
        return ett.linje().kanEndres() && post.erSkrevetHer() ? side.addObject("saker", leser.kanFlyttesTil(post.sakId(), post.slag(), bruker, FLEST_SAKER)) : side;
    }
}
