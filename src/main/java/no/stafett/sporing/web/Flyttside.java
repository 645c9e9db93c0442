package no.stafett.sporing.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sporing.Flyttlesere;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** «Hvem kan ha lest det?», for lederen når et innlegg er flyttet til riktig sak. */
@Side
class Flyttside {

    private final Flyttlesere lesere;

    Flyttside(Flyttlesere lesere) {
        this.lesere = lesere;
    }

    record Linje(String navn, String enhet, ZonedDateTime foerst, ZonedDateTime sist, int ganger) {
    }

    @GetMapping("/saker/{sakId}/logg/{postId}/lesere")
    @Krever(Rolle.LEDER)
    String vis(@PathVariable UUID sakId, @PathVariable UUID postId, Bruker bruker, Model modell) {
        Flyttlesere.Svar svar = lesere.til(new SakId(sakId), postId, bruker);
        modell.addAttribute("sak", svar.sak());
        modell.addAttribute("fra", norsk(svar.fra()));
        modell.addAttribute("til", norsk(svar.til()));
        modell.addAttribute("linjer", svar.lesere().stream().map(l -> new Linje(l.navn(), l.enhet(), norsk(l.foerst()), norsk(l.sist()), l.ganger())).toList());
        return "sporing/lesere";
    }

    private static ZonedDateTime norsk(Instant tid) {
        return tid.atZone(Forretningsklokke.NORGE);
    }
}
