package no.stafett.stafettlogg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.skjema.Feltfeil;
import no.stafett.stafettlogg.Kladd;
import no.stafett.stafettlogg.post.LoggService;
import no.stafett.stafettlogg.post.Loggkladder;
import no.stafett.stafettlogg.post.Loggleser;
import no.stafett.stafettlogg.post.Loggslag;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Loggen for seg: alt som er skrevet, utvalg etter slag, og skjemaet for å skrive mer. */
@Side
class Loggside {

    private static final int ANTALL = 25;
    /** Så mange står ved siden av en oppgave. */
    private static final int NYESTE = 5;
    /** Hele loggen på én side, til utskrift. */
    private static final int ALLE = 10_000;

    private final Loggleser leser;
    private final LoggService logg;
    private final Loggkladder kladder;
    private final Engangsnoekkel engang;
    private final Forretningsklokke klokke;

    Loggside(Loggleser leser, LoggService logg, Loggkladder kladder, Engangsnoekkel engang, Forretningsklokke klokke) {
        this.leser = leser;
        this.logg = logg;
        this.kladder = kladder;
        this.engang = engang;
        this.klokke = klokke;
    }

    @GetMapping("/saker/{sakId}/logg")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, @RequestParam(required = false) String slag, @RequestParam(required = false) String etter,
            @RequestParam(defaultValue = "false") boolean alle, Bruker bruker, Locale språk) {
        Loggslag valgt = slag == null ? null : Loggslag.finn(slag).orElse(null);
        Optional<Kladd> videre = kladder.siste(new SakId(sakId), bruker);
        LoggForm tomt = LoggForm.tom(klokke.idag());
        return side(leser.les(new SakId(sakId), new Loggleser.Utvalg(valgt, etter, alle ? ALLE : ANTALL), bruker, språk), bruker)
                .addObject("valgt", valgt == null ? null : valgt.navn()).addObject("etter", etter)
                .addObject("skjema", videre.map(tomt::med).orElse(tomt)).addObject("kladd", videre.orElse(null))
                .addObject("noekkel", videre.map(Kladd::noekkel).orElseGet(UUID::randomUUID)).addObject("feil", List.of());
    }

    /** De siste innleggene alene. Oppgavesiden henter dem når de vises, så lesingen står i sporet bare da. */
    @GetMapping("/saker/{sakId}/logg/nyeste")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView nyeste(@PathVariable UUID sakId, Bruker bruker, Locale språk) {
        return new ModelAndView("stafettlogg/loggdeler :: nyeste", "side",
                leser.les(new SakId(sakId), new Loggleser.Utvalg(null, null, NYESTE), bruker, språk));
    }

    @PostMapping("/saker/{sakId}/logg")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView skriv(@PathVariable UUID sakId, @Valid @ModelAttribute("skjema") LoggForm skjema, BindingResult feil, Bruker bruker,
            Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        List<String> galt = galt(skjema, feil);
        if (!galt.isEmpty()) {
            return igjen(sakId, galt, noekkel(forespørsel), HttpStatus.UNPROCESSABLE_CONTENT, bruker, språk);
        }
        try {
            engang.utfoer(forespørsel, bruker, skjema, HttpStatus.CREATED.value(), () -> lagre(new SakId(sakId), skjema, noekkel(forespørsel), bruker));
        } catch (Engangsnoekkel.NoekkelErBrukt alleredeSkrevet) {
            return igjen(sakId, List.of("noekkel"), UUID.randomUUID(), HttpStatus.CONFLICT, bruker, språk);
        }
        videre.addFlashAttribute("kvittert", "lagret");
        return new ModelAndView("redirect:/saker/" + sakId + "/logg");
    }

    private Map<String, String> lagre(SakId sakId, LoggForm skjema, UUID noekkel, Bruker bruker) {
        UUID id = logg.skriv(sakId, skjema.innlegget(), bruker);
        kladder.slett(noekkel, bruker);
        return Map.of("postId", id.toString());
    }

    /** Det som ble skrevet, står i skjemaet ennå. */
    private ModelAndView igjen(UUID sakId, List<String> feil, UUID noekkel, HttpStatus status, Bruker bruker, Locale språk) {
        ModelAndView side = side(leser.les(new SakId(sakId), new Loggleser.Utvalg(null, null, ANTALL), bruker, språk), bruker)
                .addObject("feil", feil).addObject("noekkel", noekkel);
        side.setStatus(status);
        return side;
    }

    private List<String> galt(LoggForm skjema, BindingResult feil) {
        return feil.hasErrors() ? feil.getFieldErrors().stream().map(FieldError::getField).distinct().toList()
                : skjema.feil(klokke.idag()).stream().map(Feltfeil::sti).toList();
    }

    /** Nøkkelen skjemaet ble åpnet med, så kladden følger det; en ny når den ikke er en av våre. */
    private static UUID noekkel(HttpServletRequest forespørsel) {
        String sendt = forespørsel.getParameter("noekkel");
        return sendt != null && sendt.matches(EnhetId.MOENSTER) ? UUID.fromString(sendt) : UUID.randomUUID();
    }

    private static ModelAndView side(Loggleser.Side side, Bruker bruker) {
        return new ModelAndView("stafettlogg/logg").addObject("side", side)
                .addObject("slagene", Loggslag.alle().stream().filter(s -> side.antall().containsKey(s.navn())).map(Loggslag::navn).toList())
                .addObject("kanSkrive", Stream.of(Loggslag.values()).filter(side.rett().slag()::contains).map(Loggslag::navn).toList())
                .addObject("erLeder", bruker.harI(Rolle.LEDER, side.sak().enhet()));
    }
}
