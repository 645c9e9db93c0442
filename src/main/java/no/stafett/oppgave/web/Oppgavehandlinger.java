package no.stafett.oppgave.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.oppgave.OppgaveOpptatt;
import no.stafett.oppgave.OppgavenErFerdig;
import no.stafett.oppgave.OppgavenErIkkeTatt;
import no.stafett.oppgave.reservasjon.Grepangring;
import no.stafett.oppgave.reservasjon.GrepetStaar;
import no.stafett.oppgave.reservasjon.Oppgavebunke;
import no.stafett.oppgave.reservasjon.Oppgavetak;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ta, legg tilbake og angre fra sidene. Taper man kappløpet, er svaret en setning og lista slik den er nå, ikke en feilside. */
@Side
class Oppgavehandlinger {

    private final Oppgavetak tak;
    private final Oppgavebunke bunke;
    private final Grepangring angring;
    private final Oppgavekvittering kvittering;

    Oppgavehandlinger(Oppgavetak tak, Oppgavebunke bunke, Grepangring angring, Oppgavekvittering kvittering) {
        this.tak = tak;
        this.bunke = bunke;
        this.angring = angring;
        this.kvittering = kvittering;
    }

    @PostMapping("/oppgaver/{id}/ta")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String ta(@PathVariable String id, @RequestParam(required = false) String tilbake, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            Oppgavetak.Tatt tatt = tak.ta(id, bruker);
            kvittering.gjort(videre, "kvittering.tatt", id, tatt.grep(), språk, tatt.oppgave().tittel());
        } catch (OppgaveOpptatt | OppgavenErFerdig nei) {
            siNei(videre, nei, språk);
        }
        return "redirect:" + (tilbake == null ? "/oppgaver/" + id : Listeadresse.trygg(tilbake));
    }

    @PostMapping("/oppgaver/{id}/legg-tilbake")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String leggTilbake(@PathVariable String id, @RequestParam(required = false) String tilbake, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            kvittering.gjort(videre, "kvittering.lagtTilbake", id, tak.leggTilbake(id, null, bruker), språk);
        } catch (OppgaveOpptatt | OppgavenErFerdig | OppgavenErIkkeTatt nei) {
            siNei(videre, nei, språk);
        }
        return "redirect:" + Listeadresse.trygg(tilbake);
    }

    @PostMapping("/oppgaver/ta")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String taFlere(@RequestParam(required = false) List<String> oppgave, @RequestParam(required = false) String tilbake, Bruker bruker, Locale språk,
            RedirectAttributes videre) {
        try {
            Oppgavebunke.Resultat tatt = bunke.ta(oppgave, bruker);
            boolean alle = tatt.gikk() == tatt.utfall().size();
            kvittering.bunt(videre, kvittering.tekst(alle ? "oppgaver.flere.tatt" : "oppgaver.flere.noen", språk, tatt.gikk(), tatt.utfall().size()),
                    tatt.gikk() == 0 ? null : tatt.bunt());
        } catch (SvaretErUgyldig nei) {
            kvittering.si(videre, "oppgaver.flere.velg", språk, Oppgavebunke.FLEST);
        }
        return "redirect:" + Listeadresse.trygg(tilbake);
    }

    /** @param grep det siden tilbød å gjøre om; uten er det det siste */
    @PostMapping("/oppgaver/{id}/angre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String angre(@PathVariable String id, @RequestParam(required = false) UUID grep, @RequestParam(required = false) String tilbake, Bruker bruker,
            Locale språk, RedirectAttributes videre) {
        try {
            angring.angre(id, grep, bruker);
            kvittering.si(videre, "kvittering.angret", språk);
        } catch (GrepetStaar nei) {
            siNei(videre, nei, språk);
        }
        return "redirect:" + Listeadresse.trygg(tilbake);
    }

    @PostMapping("/oppgaver/angre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String angreFlere(@RequestParam(required = false) UUID bunt, @RequestParam(required = false) String tilbake, Bruker bruker, Locale språk,
            RedirectAttributes videre) {
        Oppgavebunke.Resultat gjortOm = bunke.angre(bunt == null ? new UUID(0, 0) : bunt, bruker);
        kvittering.si(videre, "oppgaver.flere.angret", språk, gjortOm.gikk(), gjortOm.utfall().size());
        return "redirect:" + Listeadresse.trygg(tilbake);
    }

    private void siNei(RedirectAttributes videre, Avvist nei, Locale språk) {
        if (nei instanceof OppgavenErFerdig || nei instanceof OppgavenErIkkeTatt) {
            kvittering.si(videre, "kvittering.ferdig", språk);
        } else {
            kvittering.nei(videre, nei, språk);
        }
    }
}
