package no.stafett.tilgang.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.folk.Folk;
import no.stafett.tilgang.folk.Konto;
import no.stafett.tilgang.folk.NyPerson;
import no.stafett.tilgang.folk.NyttVikariat;
import no.stafett.tilgang.folk.SkjemaetHarFeil;
import no.stafett.tilgang.folk.Vikarer;
import no.stafett.tilgang.folk.Vikariat;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Kommunen under ett for den som styrer den, og folkene i en enhet med vikarene deres. Her finnes ingen sak. */
@Side
class Organisasjonsside {

    /** Verdien i valget av enhet som betyr hele kommunen. */
    static final String KOMMUNEN = "kommunen";

    private final Organisasjonsleser leser;
    private final Folk folk;
    private final Vikarer vikarer;
    private final Konto konto;
    private final MessageSource tekster;

    Organisasjonsside(Organisasjonsleser leser, Folk folk, Vikarer vikarer, Konto konto, MessageSource tekster) {
        this.leser = leser;
        this.folk = folk;
        this.vikarer = vikarer;
        this.konto = konto;
        this.tekster = tekster;
    }

    @GetMapping("/organisasjon")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView vis(@RequestParam(defaultValue = "") String enhet, Bruker bruker) {
        return enhet.isEmpty() && bruker.har(Rolle.SYSTEMADMIN) ? Enhetsside.kommunen(leser.kart(bruker), Map.of()) : side(enhet, bruker, Map.of());
    }

    @PostMapping("/organisasjon/personer")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView leggInn(@RequestParam(defaultValue = "") String enhet, NyPerson person, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            boolean venter = folk.registrer(KOMMUNEN.equals(enhet) ? null : enhetId(enhet), person, bruker);
            return ferdig(enhet, venter ? "folk.kvittering.venter" : "folk.kvittering", new Object[] {person.navn(), person.epost()}, språk, videre);
        } catch (SkjemaetHarFeil feil) {
            return side(enhet, bruker, Map.of("feil", feil.felt(), "galt", "person", "person", person));
        }
    }

    @PostMapping("/organisasjon/vikarer")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView settInn(@RequestParam(defaultValue = "") String enhet, NyttVikariat vikariat, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            UUID id = vikarer.registrer(enhetId(enhet), vikariat, bruker);
            videre.addFlashAttribute("angre", "/organisasjon/vikarer/" + id + "/avslutt");
            return ferdig(enhet, "vikar.kvittering", new Object[0], språk, videre);
        } catch (SkjemaetHarFeil feil) {
            return side(enhet, bruker, Map.of("feil", feil.felt(), "galt", "vikariat", "vikariat", vikariat));
        }
    }

    @PostMapping("/organisasjon/vikarer/{vikariatId}/avslutt")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView avslutt(@PathVariable UUID vikariatId, Bruker bruker, Locale språk, RedirectAttributes videre) {
        Vikariat slutt = vikarer.avslutt(vikariatId, bruker);
        return ferdig(slutt.enhet().toString(), "vikar.kvittering.avsluttet", new Object[] {slutt.vikarNavn(), slutt.fravaerendeNavn()}, språk, videre);
    }

    @PostMapping("/organisasjon/personer/{ansattId}/aapne")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView åpne(@PathVariable UUID ansattId, Bruker bruker, Locale språk, RedirectAttributes videre) {
        Konto.Innehaver den = konto.aapne(new PersonId(ansattId), bruker);
        return ferdig(den.enheter().stream().findFirst().map(EnhetId::toString).orElse(KOMMUNEN), "slutt.kvittering.aapnet",
                new Object[] {den.navn()}, språk, videre);
    }

    private ModelAndView ferdig(String enhet, String tekst, Object[] verdier, Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute("kvittering", tekster.getMessage(tekst, verdier, språk));
        return new ModelAndView("redirect:/organisasjon?enhet=" + enhet);
    }

    /** @param feil tom når ingenting er galt; ellers det som ble skrevet, og feltene det er noe galt med */
    private ModelAndView side(String enhet, Bruker bruker, Map<String, Object> feil) {
        Map<String, Object> modell = new HashMap<>(Map.of("side", leser.les(enhet, bruker), "feil", Map.of(), "galt", "",
                "person", new NyPerson("", "", ""), "vikariat", new NyttVikariat("", "", "", "")));
        modell.putAll(feil);
        return new ModelAndView("tilgang/organisasjon", modell, feil.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** En id ingen kan lese, hører ikke til noen enhet. */
    static EnhetId enhetId(String enhet) {
        if (!enhet.matches(EnhetId.MOENSTER)) {
            throw new FinnesIkke();
        }
        return EnhetId.av(enhet);
    }
}
