package no.stafett.oppgave.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.liste.Adressevalg;
import no.stafett.oppgave.liste.Fane;
import no.stafett.oppgave.liste.Oppgaveliste;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.folk.Vikarer;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Oppgavelista med faner, filtre og tall. Hvert tall er lenken til radene det teller. */
@Side
class Oppgavelisteside {

    private final Oppgaveliste liste;
    private final Forretningsklokke klokke;
    private final Vikarer vikarer;
    private final Filtervalg filtervalg;

    Oppgavelisteside(Oppgaveliste liste, Forretningsklokke klokke, Vikarer vikarer, Filtervalg filtervalg) {
        this.liste = liste;
        this.klokke = klokke;
        this.vikarer = vikarer;
        this.filtervalg = filtervalg;
    }

    @GetMapping("/oppgaver")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String vis(@RequestParam MultiValueMap<String, String> parametre, Bruker bruker, Model modell) {
        modell.addAttribute("side", innhold(Adressevalg.les(parametre), bruker));
        modell.addAttribute("vikariater", vikarer.mine(bruker));
        return "oppgave/liste";
    }

    private Listeside innhold(Adressevalg valg, Bruker bruker) {
        Utvalg utvalg = valg.utvalg();
        Oppgaveliste.Side side = liste.hent(utvalg, Utvalg.fanene(), bruker);
        List<Listeside.Faneblad> faner = Stream.of(Fane.values()).map(fane -> new Listeside.Faneblad(fane.navn(),
                side.telt().get(fane.ordinal()), fane == utvalg.fane(), Listeadresse.til(valg.fane(fane)))).toList();
        List<Listeside.Rad> rader = side.oppgaver().stream().map(oppgave -> rad(oppgave, utvalg.fane(), bruker)).toList();
        return new Listeside(faner, valg, side.totalt(), rader, Listeadresse.til(valg), Listeadresse.til(valg.etter(null)),
                side.neste() == null ? null : Listeadresse.til(valg.etter(side.neste())), filtervalg.til(bruker, utvalg.filter()));
    }

    private Listeside.Rad rad(Oppgave o, Fane fane, Bruker bruker) {
        LocalDate idag = klokke.idag();
        boolean hosMeg = fane == Fane.MINE || fane == Fane.PAA_VENT;
        return new Listeside.Rad(o, Dagsfrist.av(o.erAapen() ? o.frist() : null, idag), fane == Fane.LEDIGE && o.erLedig(),
                o.erAapen() && o.erHos(bruker.id()), hosMeg && !o.erHos(bruker.id()), gjort(o),
                ChronoUnit.DAYS.between(LocalDate.ofInstant(o.opprettet(), Forretningsklokke.NORGE), idag));
    }

    private static LocalDate gjort(Oppgave oppgave) {
        return oppgave.avsluttet() == null ? null : LocalDate.ofInstant(oppgave.avsluttet(), Forretningsklokke.NORGE);
    }
}
