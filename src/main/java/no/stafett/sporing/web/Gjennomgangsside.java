package no.stafett.sporing.web;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.Side;
import no.stafett.sporing.Funn;
import no.stafett.sporing.Funnleser;
import no.stafett.sporing.Gjennomgang;
import no.stafett.sporing.MaanedenKanIkkeSigneres;
import no.stafett.sporing.Navnevisning;
import no.stafett.sporing.Omraade;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Den månedlige gjennomgangen for personvernombudet og for ledere. */
@Side
class Gjennomgangsside {

    private static final int MAANEDER = 13;

    private final Gjennomgang gjennomgang;
    private final Funnleser leser;
    private final Navnevisning navn;
    private final Funnvisning visning;

    Gjennomgangsside(Gjennomgang gjennomgang, Funnleser leser, Navnevisning navn, Funnvisning visning) {
        this.gjennomgang = gjennomgang;
        this.leser = leser;
        this.navn = navn;
        this.visning = visning;
    }

    /**
     * @param valg       månedene som kan velges, nyeste først
     * @param usignerte  måneder som er over og ikke signert
     * @param kanSigneres om måneden er over og alt er vurdert
     * @param visNavn    null for den som ikke bestemmer det
     */
    record Maaneden(YearMonth maaned, List<YearMonth> valg, String sted, Funnleser.Omfang omfang, List<Funnvisning.Linje> funn,
            List<YearMonth> usignerte, boolean paagaar, boolean signert, boolean kanSigneres, Boolean visNavn) {

        public long ikkeVurdert() {
            return funn.stream().filter(f -> f.funn().vurdering() == null).count();
        }

        public List<Funnvisning.Linje> foelgesOpp() {
            return funn.stream().filter(f -> f.funn().vurdering() != null && "foelges_opp".equals(f.funn().vurdering().kode())).toList();
        }
    }

    @GetMapping("/sporing")
    @Krever({Rolle.PERSONVERN, Rolle.LEDER})
    String vis(@RequestParam(required = false) YearMonth maaned, Bruker bruker, Model modell) {
        modell.addAttribute("side", maaneden(maaned == null ? gjennomgang.denneMaaneden() : maaned, bruker));
        return "sporing/gjennomgang";
    }

    private Maaneden maaneden(YearMonth maaned, Bruker bruker) {
        Omraade omraade = Omraade.til(bruker);
        List<Funn> funn = gjennomgang.funn(omraade, maaned);
        List<YearMonth> valg = Stream.iterate(gjennomgang.denneMaaneden(), m -> m.minusMonths(1)).limit(MAANEDER).toList();
        return new Maaneden(maaned, valg.contains(maaned) ? valg : Stream.concat(valg.stream(), Stream.of(maaned)).toList(), visning.sted(omraade),
                leser.omfang(omraade, maaned), visning.linjer(funn, bruker), gjennomgang.usignerte(omraade),
                !maaned.isBefore(gjennomgang.denneMaaneden()), gjennomgang.erSignert(omraade, maaned), gjennomgang.kanSigneres(maaned, funn),
                omraade.erHeleKommunen() ? navn.viserNavn(bruker.kommune()) : null);
    }

    @PostMapping("/sporing/signer")
    @Krever({Rolle.PERSONVERN, Rolle.LEDER})
    String signer(@RequestParam YearMonth maaned, Bruker bruker, RedirectAttributes videre) {
        try {
            gjennomgang.signer(Omraade.til(bruker), maaned);
            videre.addFlashAttribute("kvittering", visning.tekst("sporing.kvittering.signert"));
        } catch (MaanedenKanIkkeSigneres nei) {
            videre.addFlashAttribute("kvittering", visning.tekst("sporing.kvittering.kanIkkeSigneres"));
        }
        return "redirect:/sporing?maaned=" + maaned;
    }

    @PostMapping("/sporing/navn")
    @Krever(Rolle.PERSONVERN)
    String settNavn(@RequestParam boolean visNavn, Bruker bruker, RedirectAttributes videre) {
        navn.sett(bruker.kommune(), visNavn);
        videre.addFlashAttribute("kvittering", visning.tekst("sporing.kvittering.navn"));
        return "redirect:/sporing";
    }
}
