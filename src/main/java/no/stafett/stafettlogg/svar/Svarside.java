package no.stafett.stafettlogg.svar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErRettet;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.skjema.Svarretting;
import no.stafett.stafettlogg.post.NyLoggpost;
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

/** Ett levert skjema: slik det står, slik det sto, og skjemaene for å rette det eller si at det gjaldt en annen sak. */
@Side
class Svarside {

    private static final String SLETT = "slett";

    private final Svaroppslag leser;
    private final Svararbeid arbeid;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Svarside(Svaroppslag leser, Svararbeid arbeid, Engangsnoekkel engang, MessageSource tekster) {
        this.leser = leser;
        this.arbeid = arbeid;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/saker/{sakId}/logg/svar/{svarId}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, @PathVariable UUID svarId, Bruker bruker, Locale språk) {
        return side(leser.les(new SakId(sakId), svarId, bruker, språk), Map.of(), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/logg/svar/{svarId}/rett")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView rett(@PathVariable UUID sakId, @PathVariable UUID svarId, @RequestParam Map<String, String> sendt, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        Svaroppslag.Ett ett = leser.les(new SakId(sakId), svarId, bruker, språk);
        List<Svarfelt> felter = Svarfelt.i(ett.skjema(), ett.svar().innhold(), ett.bundne(), stier(sendt));
        return gjør(ett, sendt, "rettet", bruker, språk, videre, () -> engang.utfoer(forespørsel, bruker, sendt, HttpStatus.OK.value(), () -> Map.of("versjon",
                arbeid.rett(new SakId(sakId), svarId, Svarfelt.flett(ett.svar().innhold(), felter, sendt), hvorfor(sendt, bruker), bruker))));
    }

    @PostMapping("/saker/{sakId}/logg/svar/{svarId}/feil-sak")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView stryk(@PathVariable UUID sakId, @PathVariable UUID svarId, @RequestParam Map<String, String> sendt, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        Svaroppslag.Ett ett = leser.les(new SakId(sakId), svarId, bruker, språk);
        String til = sendt.getOrDefault("tilSakId", "");
        String slag = sendt.getOrDefault("opplysninger", NyLoggpost.ALMINNELIG);
        Svararbeid.Feilfoering feil = new Svararbeid.Feilfoering(hvorfor(sendt, bruker), til.matches(EnhetId.MOENSTER) ? SakId.av(til) : null,
                SLETT.equals(til), slag.matches(NyLoggpost.OPPLYSNINGER) ? slag : NyLoggpost.ALMINNELIG);
        return gjør(ett, sendt, "stroeket", bruker, språk, videre, () -> engang.utfoer(forespørsel, bruker, sendt, HttpStatus.OK.value(), () -> Map.of("antall",
                arbeid.stryk(new SakId(sakId), svarId, feil, bruker, språk).size())));
    }

    private ModelAndView gjør(Svaroppslag.Ett ett, Map<String, String> sendt, String hva, Bruker bruker, Locale språk,
            RedirectAttributes videre, Runnable handling) {
        try {
            handling.run();
        } catch (SvaretErUgyldig nei) {
            Map<String, String> feil = new LinkedHashMap<>();
            nei.feil().forEach(f -> feil.putIfAbsent(f.sti(), "grunn".equals(f.sti()) ? tekster.getMessage("svar.feil.grunn", null, språk) : tekst(f, språk)));
            return side(ett, sendt, feil, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (SvaretErRettet nei) {
            Svaroppslag.Ett nå = leser.les(ett.sak().id(), ett.svar().id(), bruker, språk);
            return side(nå, sendt, Map.of("versjon", tekster.getMessage("svar.feil.versjon", null, språk)), HttpStatus.CONFLICT);
        } catch (Svararbeid.SamtykketTrekkes nei) {
            return side(ett, sendt, Map.of("versjon", tekster.getMessage("svar.samtykke", null, språk)), HttpStatus.CONFLICT);
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage("svar.kvittering." + hva, null, språk));
        return new ModelAndView("redirect:/saker/" + ett.sak().id() + "/logg/svar/" + ett.svar().id());
    }

    private String tekst(Feltfeil feil, Locale språk) {
        return tekster.getMessage(feil.noekkel(), feil.argumenter().toArray(), språk);
    }

    private static Svarretting.Grunn hvorfor(Map<String, String> sendt, Bruker bruker) {
        String versjon = sendt.getOrDefault("versjon", "");
        return new Svarretting.Grunn(versjon.matches("\\d{1,9}") ? Integer.parseInt(versjon) : 0, sendt.get("grunn"), bruker.id());
    }

    private static Set<String> stier(Map<String, String> sendt) {
        return sendt.keySet().stream().filter(n -> n.startsWith(Svarfelt.PREFIKS)).map(n -> n.substring(Svarfelt.PREFIKS.length()))
                .collect(Collectors.toSet());
    }

    /** @param sendt det som ble skrevet og ikke kunne lagres @param feil teksten ved hvert felt, etter stien */
    private static ModelAndView side(Svaroppslag.Ett ett, Map<String, String> sendt, Map<String, String> feil, HttpStatus status) {
        Set<String> med = new HashSet<>(stier(sendt));
        med.addAll(feil.keySet());
        List<Svarfelt> felter = ett.kanEndres() ? Svarfelt.i(ett.skjema(), ett.svar().innhold(), ett.bundne(), med).stream().map(f -> f.med(sendt)).toList()
                : List.of();
        return new ModelAndView("stafettlogg/svar", status).addObject("side", ett).addObject("sendt", sendt).addObject("feil", feil)
                .addObject("felter", felter).addObject("feilene", feilene(felter, feil, sendt.containsKey("tilSakId")))
                .addObject("noekkel", UUID.randomUUID().toString());
    }

    /** Feilene samlet, hver med det feltet heter, og hvor på siden det er. */
    private static Map<String, String> feilene(List<Svarfelt> felter, Map<String, String> feil, boolean feilSak) {
        Map<String, String> alle = new LinkedHashMap<>();
        feil.forEach((sti, tekst) -> alle.put("versjon".equals(sti) ? "naa" : "grunn".equals(sti) && feilSak ? "hvorfor" : sti,
                felter.stream().filter(f -> f.sti().equals(sti)).map(f -> f.ledetekst() + " – " + tekst).findFirst().orElse(tekst)));
        return alle;
    }
}
