package no.stafett.innsikt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.innsikt.Purring;
import no.stafett.innsikt.PurringenKanIkkeSendes;
import no.stafett.innsikt.Stansutvalg;
import no.stafett.innsikt.Utsettelser;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sakene som står fast, og det lederen gjør med dem der. Etterpå er hun tilbake i den samme lista. */
@Side
class Innsiktside {

    private static final String KVITTERING = "kvittering";
    private static final String VIDERE = "redirect:";

    private final Innsiktleser leser;
    private final Utsettelser utsettelser;
    private final Purring purring;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Innsiktside(Innsiktleser leser, Utsettelser utsettelser, Purring purring, Engangsnoekkel engang, MessageSource tekster) {
        this.leser = leser;
        this.utsettelser = utsettelser;
        this.purring = purring;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/innsikt")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR})
    ModelAndView vis(@RequestParam Map<String, String> adresse, Bruker bruker) {
        return leser.side(Innsiktadresse.les(adresse, bruker), Innsiktleser.Skrevet.INGENTING, bruker);
    }

    @PostMapping("/innsikt/{sakId}/purr")
    @Krever(Rolle.LEDER)
    String purr(@PathVariable UUID sakId, @RequestParam Map<String, String> adresse, Bruker bruker, Locale språk, RedirectAttributes videre,
            HttpServletRequest forespørsel) {
        try {
            enGang(forespørsel, bruker, "", () -> purring.purr(new SakId(sakId), bruker));
            videre.addFlashAttribute(KVITTERING, tekst("innsikt.kvittering.purret", språk));
        } catch (PurringenKanIkkeSendes nei) {
            videre.addFlashAttribute(KVITTERING, tekst("api.feil." + nei.kode(), språk));
        }
        return tilbake(adresse, bruker);
    }

    @PostMapping("/innsikt/{sakId}/utsett")
    @Krever(Rolle.LEDER)
    ModelAndView utsett(@PathVariable UUID sakId, @RequestParam Map<String, String> adresse, Bruker bruker, Locale språk, RedirectAttributes videre,
            HttpServletRequest forespørsel) {
        String til = adresse.getOrDefault("til", "");
        String grunn = adresse.getOrDefault("grunn", "");
        try {
            enGang(forespørsel, bruker, til + grunn, () -> utsettelser.utsett(new SakId(sakId), dag(til), grunn, bruker));
        } catch (SvaretErUgyldig nei) {
            return leser.side(Innsiktadresse.les(adresse, bruker), new Innsiktleser.Skrevet(sakId.toString(), til, grunn, setninger(nei, sakId, språk)), bruker);
        }
        videre.addFlashAttribute(KVITTERING, tekst("innsikt.kvittering.utsatt", språk));
        utsettelser.gjeldende(new SakId(sakId), bruker).ifPresent(ny -> videre.addFlashAttribute("angre",
                Innsiktadresse.med(Innsiktadresse.grep(sakId.toString(), "utsett/angre", Innsiktadresse.les(adresse, bruker)), "utsettelse=" + ny.id())));
        return new ModelAndView(tilbake(adresse, bruker));
    }

    @PostMapping("/innsikt/{sakId}/utsett/angre")
    @Krever(Rolle.LEDER)
    String angre(@PathVariable UUID sakId, @RequestParam Map<String, String> adresse, Bruker bruker, Locale språk, RedirectAttributes videre,
            HttpServletRequest forespørsel) {
        String utsettelse = adresse.getOrDefault("utsettelse", "");
        try {
            enGang(forespørsel, bruker, utsettelse, () -> utsettelser.angre(new SakId(sakId), id(utsettelse), bruker));
            videre.addFlashAttribute(KVITTERING, utsettelser.gjeldende(new SakId(sakId), bruker).map(Utsettelser.Gjeldende::til)
                    .map(dag -> tekst("innsikt.kvittering.angret.til", språk, dag.format(DateTimeFormatter.ofPattern(tekst("dato.dagAar", språk), språk))))
                    .orElseGet(() -> tekst("innsikt.kvittering.angret", språk)));
        } catch (Utsettelser.UtsettelsenErBorte nei) {
            videre.addFlashAttribute(KVITTERING, tekst("api.feil." + nei.kode(), språk));
        }
        return "utsatte".equals(adresse.get("fra")) ? VIDERE + Utsatteside.ADRESSE : tilbake(adresse, bruker);
    }

    private void enGang(HttpServletRequest forespørsel, Bruker bruker, String innhold, Runnable handling) {
        engang.utfoer(forespørsel, bruker, innhold, HttpStatus.OK.value(), () -> {
            handling.run();
            return Map.of();
        });
    }

    private static String tilbake(Map<String, String> adresse, Bruker bruker) {
        Stansutvalg utvalg = Innsiktadresse.les(adresse, bruker);
        return VIDERE + Innsiktadresse.til(utvalg);
    }

    private static UUID id(String tekst) {
        return tekst.matches(EnhetId.MOENSTER) ? UUID.fromString(tekst) : null;
    }

    /** Noe som ikke er en dag, er det samme som ingen. */
    private static LocalDate dag(String tekst) {
        try {
            return LocalDate.parse(tekst);
        } catch (DateTimeParseException ikkeEnDag) {
            return null;
        }
    }

    /** Én setning for hvert felt, etter elementet det står i. */
    private Map<String, String> setninger(SvaretErUgyldig nei, UUID sakId, Locale språk) {
        Map<String, String> setninger = new LinkedHashMap<>();
        nei.feil().forEach(f -> setninger.putIfAbsent(f.sti() + "-" + sakId, tekst(f.noekkel(), språk, f.argumenter().toArray())));
        return setninger;
    }

    private String tekst(String nøkkel, Locale språk, Object... verdier) {
        return tekster.getMessage(nøkkel, verdier, språk);
    }
}
