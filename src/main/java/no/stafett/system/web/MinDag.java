package no.stafett.system.web;

import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.liste.Fane;
import no.stafett.oppgave.liste.Fristvindu;
import no.stafett.oppgave.liste.Oppgaveliste;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Forsiden: det som haster for meg, det jeg har, og det som venter på noen som meg. */
@Side
class MinDag {
    private static final int VIST = 8;
    private static final int LEDIGE_VIST = 5;

    private final Oppgaveliste liste;
    private final Arbeidsflate oppgaver;
    private final Dagsvarsler varsler;
    private final Forretningsklokke klokke;

    MinDag(Oppgaveliste liste, Arbeidsflate oppgaver, Dagsvarsler varsler, Forretningsklokke klokke) {
        this.liste = liste;
        this.oppgaver = oppgaver;
        this.varsler = varsler;
        this.klokke = klokke;
    }

    record Rad(Oppgave oppgave, Dagsfrist frist) {
    }

    /** Det som har frist da: de første radene, og hvor mange det er i alt. @param navn slik adressen til lista har det */
    record Del(String navn, long antall, List<Rad> rader) {
    }

    /**
     * @param deler  bare de som har noe i seg
     * @param bareDu oppgaver i det skjermede rommet: bare her, og uten navn på siden
     */
    record Dagen(LocalDate idag, List<Del> deler, List<Rad> ledige, long antallLedige, List<Rad> bareDu, boolean arbeiderISaker) {
    }

    @GetMapping("/")
    @Krever
    String vis(Bruker bruker, Model modell) {
        modell.addAttribute("dagen", dagen(bruker));
        modell.addAllAttributes(varsler.til(bruker));
        modell.addAttribute("fornavn", bruker.navn().split(" ")[0]);
        return "system/min_dag";
    }

    private Dagen dagen(Bruker bruker) {
        LocalDate idag = klokke.idag();
        List<Del> deler = Fristvindu.deler().stream().map(vindu -> del(vindu, bruker, idag)).filter(del -> del.antall() > 0).toList();
        Oppgaveliste.Side ledige = liste.hent(Utvalg.foerste(Fane.LEDIGE, LEDIGE_VIST), bruker);
        return new Dagen(idag, deler, rader(ledige.oppgaver(), idag), ledige.totalt(), rader(oppgaver.bareFor(bruker), idag),
                bruker.roller().stream().anyMatch(tildelt -> tildelt.rolle().erFagperson()));
    }

    private Del del(Fristvindu vindu, Bruker bruker, LocalDate idag) {
        Oppgaveliste.Side side = liste.hent(Utvalg.foerste(Fane.MINE, VIST).medFrist(vindu), bruker);
        return new Del(vindu.navn(), side.totalt(), rader(side.oppgaver(), idag));
    }

    private static List<Rad> rader(List<Oppgave> oppgaver, LocalDate idag) {
        return oppgaver.stream().map(o -> rad(o, idag)).toList();
    }

    private static Rad rad(Oppgave oppgave, LocalDate idag) {
        return new Rad(oppgave, Dagsfrist.av(oppgave.frist(), idag));
    }
}
