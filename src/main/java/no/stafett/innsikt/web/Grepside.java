package no.stafett.innsikt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.innsikt.Stansutvalg;
import no.stafett.innsikt.grep.Grepbok;
import no.stafett.innsikt.grep.Stansgrep;
import no.stafett.innsikt.grep.Stansgrepene;
import no.stafett.sak.habil.NaerhetErIkkeAvklart;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Det lederen gjør med én sak eller mange som står fast. Hvilke saker det gjelder, står i adressen; hvordan det gikk, leses av det som er skrevet. */
@Side
class Grepside {

    private static final String KVITTERING = "kvittering";
    private static final String VIDERE = "redirect:";

    private final Grepleser leser;
    private final Stansgrepene grepene;
    private final Grepbok bok;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Grepside(Grepleser leser, Stansgrepene grepene, Grepbok bok, Engangsnoekkel engang, MessageSource tekster) {
        this.leser = leser;
        this.grepene = grepene;
        this.bok = bok;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/innsikt/grep")
    @Krever(Rolle.LEDER)
    ModelAndView vis(Grepskjema skjema, @RequestParam Map<String, String> adresse, Bruker leder) {
        return leser.side(skjema, Innsiktadresse.les(adresse, leder), Map.of(), null, leder);
    }

    @PostMapping("/innsikt/grep")
    @Krever(Rolle.LEDER)
    ModelAndView gjør(Grepskjema skjema, @RequestParam Map<String, String> adresse, Bruker leder, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        Stansutvalg utvalg = Innsiktadresse.les(adresse, leder);
        UUID bunt = bunt(adresse.get("noekkel"), leder);
        try {
            engang.utfoerIFlereSteg(forespørsel, leder, skjema, HttpStatus.OK.value(), () -> grepene.gjørMed(skjema.saker(), skjema.svar(), bunt, leder));
        } catch (SvaretErUgyldig nei) {
            return leser.side(skjema, utvalg, setninger(nei, språk), null, leder);
        } catch (FinnesIkke | ManglerRolle | NaerhetErIkkeAvklart nei) {
            throw nei;
        } catch (Avvist nei) {
            return leser.side(skjema, utvalg, Map.of(), tekst("api.feil." + nei.kode(), språk), leder);
        }
        return etter(skjema.grepet(), bunt, skjema.saker().size(), utvalg, leder, språk, videre);
    }

    /** Leser det av det som ble skrevet, så den som sendte to ganger, får det samme. */
    private ModelAndView etter(Stansgrep grep, UUID bunt, int valgt, Stansutvalg utvalg, Bruker leder, Locale språk, RedirectAttributes videre) {
        List<Grepbok.Utfall> utfall = bok.utfall(bunt, leder);
        long gikk = utfall.stream().filter(u -> u.nei() == null).count();
        if (gikk < valgt) {
            videre.addFlashAttribute(KVITTERING, tekst("innsikt.kvittering.noen", språk, gikk, valgt));
            return new ModelAndView(VIDERE + Innsiktadresse.gjort(bunt, utvalg));
        }
        videre.addFlashAttribute(KVITTERING, tekst("innsikt.kvittering." + grep.id(), språk, gikk));
        if (bok.kanAngres(bunt, leder)) {
            videre.addFlashAttribute("angre", Innsiktadresse.angre(bunt, utvalg));
        }
        return new ModelAndView(VIDERE + Innsiktadresse.til(utvalg));
    }

    @GetMapping("/innsikt/gjort")
    @Krever(Rolle.LEDER)
    ModelAndView gjort(@RequestParam UUID bunt, @RequestParam Map<String, String> adresse, Bruker leder) {
        Stansutvalg utvalg = Innsiktadresse.les(adresse, leder);
        return new ModelAndView("innsikt/gjort", Map.of("utfall", bok.utfall(bunt, leder), "kanAngres", bok.kanAngres(bunt, leder), "angres", Innsiktadresse.angre(bunt, utvalg), "lista", Innsiktadresse.til(utvalg)));
    }

    @PostMapping("/innsikt/angre")
    @Krever(Rolle.LEDER)
    String angre(@RequestParam UUID bunt, @RequestParam Map<String, String> adresse, Bruker leder, Locale språk, RedirectAttributes videre) {
        Stansgrepene.Resultat r = grepene.angre(bunt, leder);
        videre.addFlashAttribute(KVITTERING, r.altGikk() ? tekst("innsikt.kvittering.gjortOm", språk)
                : tekst("innsikt.kvittering.gjortOm.noen", språk, r.gikk(), r.alle()) + " " + tekst(r.nei(), språk));
        return VIDERE + Innsiktadresse.til(Innsiktadresse.les(adresse, leder));
    }

    /** Av nøkkelen, så det samme sendt to ganger er den samme bunten. */
    private static UUID bunt(String noekkel, Bruker leder) {
        return noekkel == null || noekkel.isBlank() ? UUID.randomUUID() : UUID.nameUUIDFromBytes((leder.id() + "/" + noekkel).getBytes(StandardCharsets.UTF_8));
    }

    /** Én setning for hvert felt. */
    private Map<String, String> setninger(SvaretErUgyldig nei, Locale språk) {
        Map<String, String> setninger = new LinkedHashMap<>();
        nei.feil().forEach(f -> setninger.putIfAbsent(f.sti(), tekst(f.noekkel(), språk, f.argumenter().toArray())));
        return setninger;
    }

    private String tekst(String nøkkel, Locale språk, Object... verdier) {
        return tekster.getMessage(nøkkel, verdier, språk);
    }
}
