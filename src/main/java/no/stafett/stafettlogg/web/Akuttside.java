package no.stafett.stafettlogg.web;

import java.util.UUID;
import no.stafett.akutt.AkuttService;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * AKUTT: ett klikk hit fra hver side i saken, og et nytt, uttrykkelig valg starter. Siden ber aldri noen snakke med
 * foresatte først (domenets §4.3), og den ser lik ut enten noe er startet før eller ikke.
 */
@Side
class Akuttside {
    private final Saker saker;
    private final AkuttService akutt;
    private final Arbeidsflate oppgaver;

    Akuttside(Saker saker, AkuttService akutt, Arbeidsflate oppgaver) {
        this.saker = saker;
        this.akutt = akutt;
        this.oppgaver = oppgaver;
    }

    @GetMapping("/saker/{sakId}/akutt")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String vis(@PathVariable UUID sakId, Bruker bruker, Model modell) {
        visSaken(new SakId(sakId), bruker, modell);
        return "stafettlogg/akutt";
    }

    @PostMapping("/saker/{sakId}/akutt")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String start(@PathVariable UUID sakId, Bruker bruker) {
        oppgaver.krevNaer(new SakId(sakId), bruker);
        akutt.start(new SakId(sakId), bruker);
        return "redirect:/saker/" + sakId + "/akutt/videre";
    }

    /** Det melderen selv skal gjøre nå. Oppgavene finnes bare for den som er i rommet. */
    @GetMapping("/saker/{sakId}/akutt/videre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String videre(@PathVariable UUID sakId, Bruker bruker, Model modell) {
        SakId id = new SakId(sakId);
        visSaken(id, bruker, modell);
        modell.addAttribute("oppgaver", oppgaver.bareFor(bruker).stream().filter(o -> o.sakId().equals(id)).toList());
        return "stafettlogg/akutt_videre";
    }

    /** Den som ikke ser saken, får bare nummeret hun alt har sett på oppgaven, og kommer tilbake til oppgavene. */
    private void visSaken(SakId id, Bruker bruker, Model modell) {
        oppgaver.krevNaer(id, bruker);
        modell.addAttribute("sak", saker.merke(id));
        modell.addAttribute("serSaken", saker.finnSynlig(id, bruker).isPresent());
    }
}
