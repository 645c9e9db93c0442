package no.stafett.oppgave.web;

import java.util.Locale;
import no.stafett.felles.Side;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.OppgaveOpptatt;
import no.stafett.oppgave.OppgaveService;
import no.stafett.oppgave.OppgavenErFerdig;
import no.stafett.oppgave.OppgavenErIkkeTatt;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ta og legg tilbake fra sidene. Taper man kappløpet, er svaret en setning og lista slik den er nå, ikke en feilside. */
@Side
class Oppgavehandlinger {
    private final OppgaveService oppgaver;
    private final MessageSource tekster;

    Oppgavehandlinger(OppgaveService oppgaver, MessageSource tekster) {
        this.oppgaver = oppgaver;
        this.tekster = tekster;
    }

    @PostMapping("/oppgaver/{id}/ta")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String ta(@PathVariable String id, @RequestParam(required = false) String tilbake, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            Oppgave tatt = oppgaver.ta(id, bruker);
            videre.addFlashAttribute("kvittering", tekst("kvittering.tatt", språk, tatt.tittel()));
            videre.addFlashAttribute("angre", "/oppgaver/" + id + "/legg-tilbake");
        } catch (OppgaveOpptatt opptatt) {
            videre.addFlashAttribute("kvittering", tekst("kvittering.opptatt", språk, opptatt.detaljer().get("behandler")));
        } catch (OppgavenErFerdig ferdig) {
            videre.addFlashAttribute("kvittering", tekst("kvittering.ferdig", språk));
        }
        return "redirect:" + (tilbake == null ? "/oppgaver/" + id : Listeadresse.trygg(tilbake));
    }

    @PostMapping("/oppgaver/{id}/legg-tilbake")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String leggTilbake(@PathVariable String id, @RequestParam(required = false) String tilbake, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            oppgaver.leggTilbake(id, bruker);
            videre.addFlashAttribute("kvittering", tekst("kvittering.lagtTilbake", språk));
        } catch (OppgaveOpptatt opptatt) {
            videre.addFlashAttribute("kvittering", tekst("kvittering.opptatt", språk, opptatt.detaljer().get("behandler")));
        } catch (OppgavenErFerdig | OppgavenErIkkeTatt ferdig) {
            videre.addFlashAttribute("kvittering", tekst("kvittering.ferdig", språk));
        }
        return "redirect:" + Listeadresse.trygg(tilbake);
    }

    private String tekst(String nøkkel, Locale språk, Object... verdier) {
        return tekster.getMessage(nøkkel, verdier, språk);
    }
}
