package no.stafett.oppgave.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.liste.Fane;
import no.stafett.oppgave.liste.Fristvindu;
import no.stafett.oppgave.liste.Oppgaveliste;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.folk.Vikarer;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Oppgavelista med faner, filtre og tall. Hvert tall er lenken til radene det teller. */
@Side
class Oppgavelisteside {
    private static final int PÅ_SIDEN = 30;

    private final Oppgaveliste liste;
    private final Forretningsklokke klokke;
    private final Vikarer vikarer;

    Oppgavelisteside(Oppgaveliste liste, Forretningsklokke klokke, Vikarer vikarer) {
        this.liste = liste;
        this.klokke = klokke;
        this.vikarer = vikarer;
    }

    /** @param kanTas om brukeren kan ta oppgaven rett fra lista @param erVikar om den er hennes som vikar for en annen */
    record Rad(Oppgave oppgave, Dagsfrist frist, boolean kanTas, boolean erMin, boolean erVikar, LocalDate gjort) {
    }

    record Faneblad(String navn, long antall, boolean valgt) {
    }

    /** @param adresse siden slik den står, så man kommer tilbake hit */
    record Innhold(List<Faneblad> faner, Fane fane, Utvalg utvalg, long totalt, String neste, List<Rad> rader, String adresse) {
        public boolean erFiltrert() {
            return utvalg.nivaa() != null || utvalg.tjeneste() != null || utvalg.frist() != null;
        }
    }

    @GetMapping("/oppgaver")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String vis(@RequestParam(defaultValue = "mine") String fane, @RequestParam(required = false) Integer nivaa,
            @RequestParam(required = false) String tjeneste, @RequestParam(required = false) String frist,
            @RequestParam(defaultValue = "frist") String sorter, @RequestParam(required = false) String etter, Bruker bruker, Model modell) {
        Utvalg utvalg = new Utvalg(fane(fane), nivaa, tom(tjeneste), Fristvindu.finn(frist).orElse(null), sorter, PÅ_SIDEN, tom(etter));
        modell.addAttribute("side", innhold(utvalg, bruker));
        modell.addAttribute("vikariater", vikarer.mine(bruker));
        return "oppgave/liste";
    }

    private Innhold innhold(Utvalg utvalg, Bruker bruker) {
        Oppgaveliste.Side side = liste.hent(utvalg, bruker);
        LocalDate idag = klokke.idag();
        List<Rad> rader = side.oppgaver().stream().map(o -> new Rad(o, Dagsfrist.av(o.erAapen() ? o.frist() : null, idag),
                utvalg.fane() == Fane.LEDIGE && o.erLedig(), o.erAapen() && o.erHos(bruker.id()),
                utvalg.fane() == Fane.MINE && !o.erHos(bruker.id()), gjort(o))).toList();
        List<Faneblad> faner = Stream.of(Fane.values())
                .map(fane -> new Faneblad(fane.navn(), liste.antall(fane, bruker), fane == utvalg.fane())).toList();
        return new Innhold(faner, utvalg.fane(), utvalg, side.totalt(), side.neste(), rader, Listeadresse.til(utvalg));
    }

    private static LocalDate gjort(Oppgave oppgave) {
        return oppgave.avsluttet() == null ? null : LocalDate.ofInstant(oppgave.avsluttet(), Forretningsklokke.NORGE);
    }

    private static Fane fane(String navn) {
        return Stream.of(Fane.values()).filter(f -> f.navn().equals(navn)).findFirst().orElse(Fane.MINE);
    }

    private static String tom(String verdi) {
        return verdi == null || verdi.isBlank() ? null : verdi;
    }
}
