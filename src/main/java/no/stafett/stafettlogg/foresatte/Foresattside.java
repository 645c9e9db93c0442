package no.stafett.stafettlogg.foresatte;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.foresatte.Foresatte;
import no.stafett.sak.foresatte.Registrert;
import no.stafett.sak.veksling.IngenKanTaOver;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der foresatte legges til, rettes og avsluttes. */
@Side
class Foresattside {

    private static final List<String> RANG = List.of("navn", "relasjon", "brukernavn");
    private static final String NY = "ny";
    /** Meldingen ved feltet, når den ikke er feltets vanlige. */
    private static final Map<String, String> KODER = Map.of("foresatt_finnes", "finnes", "ukjent_person", "brukernavn");

    private final Foresattarbeid arbeid;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Foresattside(Foresattarbeid arbeid, Engangsnoekkel engang, MessageSource tekster) {
        this.arbeid = arbeid;
        this.engang = engang;
        this.tekster = tekster;
    }

    /** Skjemaet det gjelder, og det som ble skrevet. @param aapen {@code ny}, eller id-en til den som rettes */
    private record Utfylt(UUID sakId, String aapen, SkrevetForesatt skrevet) {
    }

    @GetMapping("/saker/{sakId}/foresatte")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return side(new Utfylt(sakId, NY, SkrevetForesatt.tom()), bruker, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/foresatte")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView legg(@PathVariable UUID sakId, @Valid @ModelAttribute("skjema") SkrevetForesatt ny, BindingResult feil, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        Utfylt utfylt = new Utfylt(sakId, NY, ny);
        return feil.hasErrors() ? side(utfylt, bruker, felt(feil), HttpStatus.UNPROCESSABLE_CONTENT) : prøv(utfylt, bruker, () -> {
            engang.utfoer(forespørsel, bruker, ny, HttpStatus.OK.value(), () -> Map.of("id", arbeid.legg(new SakId(sakId), ny, bruker).id()));
            return videre(sakId, ny.foreldreansvar() ? "lagt_til.ansvar" : "lagt_til", bruker, språk, videre);
        });
    }

    @PostMapping("/saker/{sakId}/foresatte/{foresattId}")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView rett(@PathVariable UUID sakId, @PathVariable UUID foresattId, @Valid @ModelAttribute("skjema") SkrevetForesatt ny, BindingResult feil,
            Bruker bruker, Locale språk, RedirectAttributes videre) {
        Utfylt utfylt = new Utfylt(sakId, foresattId.toString(), ny);
        return feil.hasErrors() ? side(utfylt, bruker, felt(feil), HttpStatus.UNPROCESSABLE_CONTENT) : prøv(utfylt, bruker, () -> {
            arbeid.rett(new SakId(sakId), foresattId, ny, bruker);
            return videre(sakId, "rettet", bruker, språk, videre);
        });
    }

    @PostMapping("/saker/{sakId}/foresatte/{foresattId}/{hva}")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView skift(@PathVariable UUID sakId, @PathVariable UUID foresattId, @PathVariable String hva, Bruker bruker, Locale språk, RedirectAttributes videre) {
        switch (hva) {
            case "avslutt" -> arbeid.avslutt(new SakId(sakId), foresattId, bruker);
            case "ta-inn-igjen" -> arbeid.taInnIgjen(new SakId(sakId), foresattId, bruker);
            default -> throw new FinnesIkke();
        }
        return videre(sakId, hva, bruker, språk, videre);
    }

    /** Går det ikke, kommer siden igjen med det som ble skrevet, og hvorfor. */
    private ModelAndView prøv(Utfylt utfylt, Bruker bruker, Supplier<ModelAndView> handling) {
        try {
            return handling.get();
        } catch (SvaretErUgyldig nei) {
            Map<String, String> feil = new LinkedHashMap<>();
            nei.feil().forEach(f -> feil.put(f.sti(), KODER.getOrDefault(f.kode(), f.sti())));
            return side(utfylt, bruker, feil, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (IngenKanTaOver nei) {
            return side(utfylt, bruker, Map.of("brukernavn", "ingenTarOver"), HttpStatus.CONFLICT);
        } catch (Foresatte.ForesattErEndret nei) {
            return side(utfylt, bruker, Map.of("navn", "endret"), HttpStatus.CONFLICT);
        }
    }

    /** En versjon som ikke er et tall, har ingen skrevet; den leses som at noen kom i mellom. */
    private static Map<String, String> felt(BindingResult feil) {
        Map<String, String> felt = new LinkedHashMap<>();
        RANG.stream().filter(feil::hasFieldErrors).forEach(f -> felt.put(f, f));
        return felt.isEmpty() ? Map.of("navn", "endret") : felt;
    }

    /** Den som er foresatt selv, ser ikke saken lenger. */
    private ModelAndView videre(UUID sakId, String hva, Bruker bruker, Locale språk, RedirectAttributes videre) {
        boolean ser = arbeid.ser(new SakId(sakId), bruker);
        videre.addFlashAttribute("kvittering", tekster.getMessage(ser ? "foresatte.kvittering." + hva : "inhabil.kvittering.selv", null, språk));
        return new ModelAndView(ser ? "redirect:/saker/" + sakId + "/foresatte" : "redirect:/");
    }

    private ModelAndView side(Utfylt utfylt, Bruker bruker, Map<String, String> feil, HttpStatus status) {
        Foresattarbeid.Stand stand = arbeid.stand(new SakId(utfylt.sakId()), bruker);
        Map<String, Object> modell = new HashMap<>(Map.of("sak", stand.sak(), "foresatte", stand.foresatte(), "kanEndre", stand.kanEndre(),
                "aapen", utfylt.aapen(), "skjema", utfylt.skrevet(), "feil", feil, "noekkel", UUID.randomUUID().toString(),
                "gjelder", stand.foresatte().stream().anyMatch(Registrert::gjelder)));
        return new ModelAndView("stafettlogg/foresatte", modell, status);
    }
}
