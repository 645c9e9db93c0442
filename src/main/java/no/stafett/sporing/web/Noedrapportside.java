package no.stafett.sporing.web;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.sak.noed.Noedtilganger;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hver nødtilgang, måned for måned, for personvernombudet og lederne. */
@Side
class Noedrapportside {

    private static final int MAANEDER = 13;

    private final Noedtilganger noedtilganger;
    private final Forretningsklokke klokke;

    Noedrapportside(Noedtilganger noedtilganger, Forretningsklokke klokke) {
        this.noedtilganger = noedtilganger;
        this.klokke = klokke;
    }

    @GetMapping("/sporing/noedtilgang")
    @Krever({Rolle.PERSONVERN, Rolle.LEDER})
    String vis(@RequestParam(required = false) YearMonth maaned, Bruker bruker, Model modell) {
        YearMonth denne = YearMonth.from(klokke.idag());
        // En måned ingen klokke kan vise, er ikke spurt om av noen.
        YearMonth valgt = maaned == null || Math.abs(maaned.getYear() - denne.getYear()) > MAANEDER ? denne : maaned;
        List<YearMonth> valg = Stream.iterate(denne, m -> m.minusMonths(1)).limit(MAANEDER).toList();
        modell.addAttribute("maaned", valgt);
        modell.addAttribute("valg", valg.contains(valgt) ? valg : Stream.concat(valg.stream(), Stream.of(valgt)).toList());
        modell.addAttribute("tatt", noedtilganger.iMaaned(valgt, bruker));
        return "sporing/noedtilganger";
    }
}
