package no.stafett.handlingsveileder.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
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

/** Å si fra om noe i et trinn, det jeg har sagt fra om, og det jeg skal svare på. */
@Side
class Merknadsside {

    private static final String KVITTERING = "kvittering";

    private final Merknadene merknadene;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Merknadsside(Merknadene merknadene, Engangsnoekkel engang, MessageSource tekster) {
        this.merknadene = merknadene;
        this.engang = engang;
        this.tekster = tekster;
    }

    /** Merknadene til ett trinn. */
    record Bunke(String tjeneste, int nivaa, String trinnnavn, List<Merknad> merknader) {
    }

    /** Det som ble skrevet i et svar som ikke kunne tas imot. @param merknad null når alt er i orden */
    record Skrevet(UUID merknad, String utfall, String svar, Map<String, String> feil) {

        static final Skrevet INGENTING = new Skrevet(null, null, null, Map.of());
    }

    @GetMapping("/merknader")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    ModelAndView vis(Bruker bruker) {
        return lista(bruker, Skrevet.INGENTING);
    }

    @GetMapping("/merknader/ny")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    ModelAndView ny(@RequestParam(defaultValue = "") String kommune, @RequestParam String tjeneste, @RequestParam int nivaa, @RequestParam String trinn, Bruker bruker,
            Locale språk, RedirectAttributes videre) {
        return erEnAnnens(kommune, bruker) ? annenKommune(språk, videre) : skjema(new Merknadene.Sted(tjeneste, nivaa, trinn), null, Map.of(), bruker);
    }

    @PostMapping("/merknader")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    ModelAndView skriv(@RequestParam(defaultValue = "") String kommune, @RequestParam String tjeneste, @RequestParam int nivaa, @RequestParam String trinn, @RequestParam(required = false) String tekst,
            Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        if (erEnAnnens(kommune, bruker)) {
            return annenKommune(språk, videre);
        }
        Merknadene.Sted sted = new Merknadene.Sted(tjeneste, nivaa, trinn);
        try {
            engang.utfoer(forespørsel, bruker, List.of(sted, String.valueOf(tekst)), HttpStatus.OK.value(), () -> merknadene.skriv(sted, tekst, bruker));
        } catch (SvaretErUgyldig nei) {
            return skjema(sted, tekst, feil(nei, språk), bruker);
        } catch (ForMangeMerknader nei) {
            return skjema(sted, tekst, Map.of("tekst", neiet(nei, språk)), bruker);
        }
        videre.addFlashAttribute(KVITTERING, tekster.getMessage("merknad.kvittering.sendt", null, språk));
        return new ModelAndView("redirect:/merknader");
    }

    @PostMapping("/merknader/{merknadId}/svar")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView svar(@PathVariable UUID merknadId, @RequestParam(required = false) String utfall, @RequestParam(required = false) String svar, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        if (utfall == null || !utfall.matches(Merknad.Utfall.KODER)) {
            return lista(bruker, new Skrevet(merknadId, null, svar, Map.of("utfall", tekster.getMessage("merknad.feil.utfall", null, språk))));
        }
        try {
            engang.utfoer(forespørsel, bruker, utfall + svar, HttpStatus.OK.value(), () -> {
                merknadene.svar(merknadId, Merknad.Utfall.av(utfall), svar, bruker);
                return merknadId;
            });
        } catch (SvaretErUgyldig nei) {
            return lista(bruker, new Skrevet(merknadId, utfall, svar, feil(nei, språk)));
        } catch (MerknadenErBesvart nei) {
            videre.addFlashAttribute(KVITTERING, neiet(nei, språk));
            return new ModelAndView("redirect:/merknader");
        }
        videre.addFlashAttribute(KVITTERING, tekster.getMessage("merknad.kvittering.besvart", null, språk));
        return new ModelAndView("redirect:/merknader");
    }

    /** Veilederen er åpen for alle, og den hun leste, kan være en annen kommunes. @param kommune tom når hun kom fra en oppgave */
    private static boolean erEnAnnens(String kommune, Bruker bruker) {
        return !kommune.isEmpty() && !kommune.equals(bruker.kommune());
    }

    private ModelAndView annenKommune(Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute(KVITTERING, tekster.getMessage("merknad.annenKommune", null, språk));
        return new ModelAndView("redirect:/merknader");
    }

    private ModelAndView skjema(Merknadene.Sted sted, String tekst, Map<String, String> feil, Bruker bruker) {
        return new ModelAndView("handlingsveileder/merknad", feil.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).addObject("sted", sted)
                .addObject("trinn", merknadene.finn(sted, bruker).orElseThrow(FinnesIkke::new)).addObject("kommune", bruker.kommune()).addObject("tekst", tekst)
                .addObject("feltfeil", feil).addObject("lengst", Merknadene.LENGST).addObject("noekkel", UUID.randomUUID().toString());
    }

    private ModelAndView lista(Bruker bruker, Skrevet skrevet) {
        boolean svarer = bruker.har(Rolle.FAGANSVARLIG) || bruker.har(Rolle.KOORDINATOR);
        List<Merknad> til = svarer ? merknadene.til(bruker) : List.of();
        return new ModelAndView("handlingsveileder/merknader", skrevet.feil.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("svarer", svarer).addObject("aapne", bunker(til.stream().filter(Merknad::erAapen).toList()))
                .addObject("besvarte", bunker(til.stream().filter(m -> !m.erAapen()).toList())).addObject("mine", merknadene.mine(bruker))
                .addObject("skrevet", skrevet).addObject("lengst", Merknadene.LENGST).addObject("utfallene", Merknad.Utfall.KODER.split("\\|"))
                .addObject("noekkel", UUID.randomUUID().toString());
    }

    private static List<Bunke> bunker(List<Merknad> merknader) {
        return merknader.stream().collect(Collectors.groupingBy(m -> List.of(m.tjeneste(), m.nivaa(), m.trinnnavn()), LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(alle -> new Bunke(alle.get(0).tjeneste(), alle.get(0).nivaa(), alle.get(0).trinnnavn(), alle)).toList();
    }

    private Map<String, String> feil(SvaretErUgyldig nei, Locale språk) {
        return nei.feil().stream().collect(Collectors.toMap(f -> f.sti(), f -> tekster.getMessage(f.noekkel(), f.argumenter().toArray(), språk), (a, b) -> a));
    }

    private String neiet(Avvist nei, Locale språk) {
        return tekster.getMessage("api.feil." + nei.kode(), null, språk);
    }
}
