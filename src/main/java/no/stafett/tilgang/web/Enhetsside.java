package no.stafett.tilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.folk.SkjemaetHarFeil;
import no.stafett.tilgang.sted.EnhetenHarSaker;
import no.stafett.tilgang.sted.Enhetsregister;
import no.stafett.tilgang.sted.Kommunekart;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Kommunen og enhetene: legge til, gi nytt navn, legge ned og åpne igjen. Bare for den som styrer kommunen. */
@Side
class Enhetsside {

    private static final String SIDEN = "/organisasjon";

    private final Enhetsregister register;
    private final Kommunekart kart;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Enhetsside(Enhetsregister register, Kommunekart kart, Engangsnoekkel engang, MessageSource tekster) {
        this.register = register;
        this.kart = kart;
        this.engang = engang;
        this.tekster = tekster;
    }

    /** @param galt feltene det er noe galt med, og det som ble skrevet; tomt når ingenting er galt */
    static ModelAndView kommunen(Kommunekart.Kart kart, Map<String, Object> galt) {
        Map<String, Object> modell = new HashMap<>(Map.of("kart", kart, "feil", Map.of(), "skrevet", Map.of(), "tjenester", List.of(Enhet.TJENESTER.split("\\|")),
                "noekkel", UUID.randomUUID().toString()));
        modell.putAll(galt);
        return new ModelAndView("tilgang/kommunen", modell, galt.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(SIDEN + "/enheter")
    @Krever(Rolle.SYSTEMADMIN)
    ModelAndView opprett(@RequestParam(defaultValue = "") String enhetsnavn, @RequestParam(defaultValue = "") String tjeneste, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        try {
            engang.utfoer(forespørsel, bruker, enhetsnavn + "\n" + tjeneste, HttpStatus.OK.value(),
                    () -> Map.of("enhetId", register.opprett(enhetsnavn, tjeneste, bruker).toString()));
        } catch (SkjemaetHarFeil nei) {
            return kommunen(kart.les(bruker.kommune()), Map.of("feil", nei.felt(), "skrevet", Map.of("enhetsnavn", enhetsnavn, "tjeneste", tjeneste)));
        }
        return ferdig(SIDEN, "org.kvittering.enhet", new Object[] {enhetsnavn.strip()}, språk, videre);
    }

    @PostMapping(SIDEN + "/kommunenavn")
    @Krever(Rolle.SYSTEMADMIN)
    ModelAndView giKommunenNavn(@RequestParam(defaultValue = "") String kommunenavn, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            register.giKommunenNavn(kommunenavn, bruker);
        } catch (SkjemaetHarFeil nei) {
            return kommunen(kart.les(bruker.kommune()), Map.of("feil", nei.felt(), "skrevet", Map.of("kommunenavn", kommunenavn)));
        }
        return ferdig(SIDEN, "org.kvittering.navn", new Object[0], språk, videre);
    }

    @GetMapping(SIDEN + "/enheter/{enhet}")
    @Krever(Rolle.SYSTEMADMIN)
    ModelAndView vis(@PathVariable UUID enhet, Bruker bruker) {
        return side(new EnhetId(enhet), Map.of(), bruker);
    }

    @PostMapping(SIDEN + "/enheter/{enhet}/navn")
    @Krever(Rolle.SYSTEMADMIN)
    ModelAndView giNavn(@PathVariable UUID enhet, @RequestParam(defaultValue = "") String enhetsnavn, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            register.giNavn(new EnhetId(enhet), enhetsnavn, bruker);
        } catch (SkjemaetHarFeil nei) {
            return side(new EnhetId(enhet), Map.of("feil", nei.felt(), "skrevet", enhetsnavn), bruker);
        }
        return ferdig(SIDEN, "org.kvittering.navn", new Object[0], språk, videre);
    }

    @PostMapping(SIDEN + "/enheter/{enhet}/legg-ned")
    @Krever(Rolle.SYSTEMADMIN)
    ModelAndView leggNed(@PathVariable UUID enhet, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            int roller = register.leggNed(new EnhetId(enhet), bruker);
            videre.addFlashAttribute("angre", SIDEN + "/enheter/" + enhet + "/aapne");
            return ferdig(SIDEN, "org.kvittering.nedlagt", new Object[] {navn(enhet, bruker), roller}, språk, videre);
        } catch (EnhetenHarSaker nei) {
            return side(new EnhetId(enhet), Map.of("iVeien", nei.detaljer().get("antall")), bruker);
        }
    }

    @PostMapping(SIDEN + "/enheter/{enhet}/aapne")
    @Krever(Rolle.SYSTEMADMIN)
    ModelAndView åpne(@PathVariable UUID enhet, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            register.åpne(new EnhetId(enhet), bruker);
        } catch (SkjemaetHarFeil nei) {
            return side(new EnhetId(enhet), Map.of("feil", nei.felt()), bruker);
        }
        return ferdig(SIDEN, "org.kvittering.gjenaapnet", new Object[] {navn(enhet, bruker)}, språk, videre);
    }

    private String navn(UUID enhet, Bruker bruker) {
        return kart.finn(new EnhetId(enhet), bruker.kommune()).map(Kommunekart.Sted::navn).orElseThrow(FinnesIkke::new);
    }

    private ModelAndView side(EnhetId enhet, Map<String, Object> galt, Bruker bruker) {
        Kommunekart.Sted sted = kart.finn(enhet, bruker.kommune()).orElseThrow(FinnesIkke::new);
        Map<String, Object> modell = new HashMap<>(Map.of("sted", sted, "feil", Map.of(), "skrevet", sted.navn()));
        modell.putAll(galt);
        return new ModelAndView("tilgang/enhet", modell, galt.isEmpty() ? HttpStatus.OK
                : galt.containsKey("iVeien") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView ferdig(String sti, String tekst, Object[] verdier, Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute("kvittering", tekster.getMessage(tekst, verdier, språk));
        return new ModelAndView("redirect:" + sti);
    }
}
