package no.stafett.system.web;

import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Fane;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgaveliste;
import no.stafett.oppgave.Utvalg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Forsiden: det som haster for meg, det jeg har, og det som venter på noen som meg. */
@Side
class MinDag {
    private static final int FLEST = 50;
    private static final int LEDIGE_VIST = 5;
    private static final int EN_UKE = 7;

    private final Oppgaveliste liste;
    private final Arbeidsflate oppgaver;
    private final Forretningsklokke klokke;

    MinDag(Oppgaveliste liste, Arbeidsflate oppgaver, Forretningsklokke klokke) {
        this.liste = liste;
        this.oppgaver = oppgaver;
        this.klokke = klokke;
    }

    record Rad(Oppgave oppgave, Dagsfrist frist) {
    }

    /**
     * @param haster over fristen eller med frist i dag
     * @param uka    frist de neste sju dagene
     * @param bareDu oppgaver i det skjermede rommet: bare her, og uten navn på siden
     */
    record Dagen(LocalDate idag, List<Rad> haster, List<Rad> uka, List<Rad> senere, long mine, List<Rad> ledige, long antallLedige,
            List<Rad> bareDu, boolean arbeiderISaker) {
        public boolean erTom() {
            return mine == 0;
        }
    }

    @GetMapping("/")
    @Krever
    String vis(Bruker bruker, Model modell) {
        modell.addAttribute("dagen", dagen(bruker));
        modell.addAttribute("fornavn", bruker.navn().split(" ")[0]);
        return "system/min_dag";
    }

    private Dagen dagen(Bruker bruker) {
        LocalDate idag = klokke.idag();
        Oppgaveliste.Side mine = liste.hent(Utvalg.foerste(Fane.MINE, FLEST), bruker);
        Oppgaveliste.Side ledige = liste.hent(Utvalg.foerste(Fane.LEDIGE, LEDIGE_VIST), bruker);
        return new Dagen(idag, mellom(mine, Long.MIN_VALUE, 0, idag), mellom(mine, 1, EN_UKE, idag),
                mellom(mine, EN_UKE + 1L, Long.MAX_VALUE, idag), mine.totalt(),
                ledige.oppgaver().stream().map(o -> rad(o, idag)).toList(), ledige.totalt(),
                oppgaver.bareFor(bruker).stream().map(o -> rad(o, idag)).toList(),
                bruker.roller().stream().anyMatch(tildelt -> tildelt.rolle().erFagperson()));
    }

    /** Oppgaver uten frist haster aldri; de kommer sist. */
    private static List<Rad> mellom(Oppgaveliste.Side side, long fra, long til, LocalDate idag) {
        return side.oppgaver().stream().map(o -> rad(o, idag)).filter(rad -> {
            long dager = rad.frist() == null ? Long.MAX_VALUE : rad.frist().dager();
            return dager >= fra && dager <= til;
        }).toList();
    }

    private static Rad rad(Oppgave oppgave, LocalDate idag) {
        return new Rad(oppgave, Dagsfrist.av(oppgave.frist(), idag));
    }
}
