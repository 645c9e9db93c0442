package no.stafett.varsel.web;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.varsel.Ledervalg;
import no.stafett.varsel.Postvei;
import no.stafett.varsel.Varselmaate;
import no.stafett.varsel.Varselslag;
import no.stafett.varsel.Varselvalg;
import no.stafett.varsel.Varselvalgene;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der hver velger hva hun vil varsles om, og hvordan. */
@Side
class Varselvalgside {

    private final Varselvalgene valgene;
    private final Ledervalg ledervalg;
    private final Postvei vei;
    private final MessageSource tekster;

    Varselvalgside(Varselvalgene valgene, Ledervalg ledervalg, Postvei vei, MessageSource tekster) {
        this.valgene = valgene;
        this.ledervalg = ledervalg;
        this.vei = vei;
        this.tekster = tekster;
    }

    @GetMapping("/varsler/valg")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    ModelAndView vis(Bruker bruker) {
        return new ModelAndView("varsel/valg").addObject("valg", valgene.til(bruker.id())).addObject("slagene", Stream.of(Varselslag.values()).filter(slag -> gjelder(slag, bruker)).toList())
                .addObject("maatene", Varselmaate.values()).addObject("adresse", valgene.adresse(bruker.id())).addObject("sendes", vei.finnes())
                .addObject("leder", bruker.har(Rolle.LEDER) ? ledervalg.til(bruker.id()) : null);
    }

    /** Alle valgene er på siden; det som mangler eller ikke finnes, blir som programmet foreslår. */
    @PostMapping("/varsler/valg")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    String lagre(@RequestParam Map<String, String> sendt, Bruker bruker, Locale språk, RedirectAttributes videre) {
        Map<Varselslag, Varselmaate> maater = new EnumMap<>(Varselslag.class);
        for (Varselslag slag : Varselslag.values()) {
            String valgt = sendt.getOrDefault(slag.kode(), "");
            maater.put(slag, valgt.matches(Varselmaate.KODER) ? Varselmaate.av(valgt) : slag.ellers());
        }
        String spraak = sendt.getOrDefault("spraak", "");
        valgene.lagre(bruker.id(), new Varselvalg(maater, spraak.matches(Varselvalg.SPRAAK) ? spraak : "nb"));
        videre.addFlashAttribute("kvittering", tekster.getMessage("varsel.kvittering.valg", null, språk));
        return "redirect:/varsler/valg";
    }

    /** Det hun aldri kan få, er ikke noe å velge. */
    private static boolean gjelder(Varselslag slag, Bruker bruker) {
        return switch (slag) {
            case MERKNAD, UTKAST, UTKAST_SVAR -> bruker.har(Rolle.FAGANSVARLIG) || bruker.har(Rolle.KOORDINATOR);
            case MERKNAD_SVAR -> true;
            default -> bruker.harEnAv(Rolle::erFagperson);
        };
    }

    /** Det som ikke er krysset av, vil hun ikke ha. */
    @PostMapping("/varsler/valg/leder")
    @Krever(Rolle.LEDER)
    String lagreForLederen(@RequestParam Map<String, String> sendt, Bruker bruker, Locale språk, RedirectAttributes videre) {
        ledervalg.lagre(bruker.id(), new Ledervalg.Valg(sendt.containsKey("morgen"), sendt.containsKey("grense")));
        videre.addFlashAttribute("kvittering", tekster.getMessage("varsel.kvittering.valg", null, språk));
        return "redirect:/varsler/valg";
    }
}
