package no.stafett.oppgave.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.reservasjon.Oppgavesamarbeid;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Oppgavesiden, de andre skjemaene i trinnet, og siden som sier hva som skjer etterpå. */
@Side
class Oppgavesider {
    private final Arbeidsflate flate;
    private final Oppgavesideleser leser;
    private final Saker saker;
    private final Forretningsklokke klokke;
    private final Oppgavesamarbeid samarbeid;

    Oppgavesider(Arbeidsflate flate, Oppgavesideleser leser, Saker saker, Forretningsklokke klokke, Oppgavesamarbeid samarbeid) {
        this.flate = flate;
        this.leser = leser;
        this.saker = saker;
        this.klokke = klokke;
        this.samarbeid = samarbeid;
    }

    /** En oppgave som venter. */
    record Neste(Fullfoering.Neste neste, Dagsfrist frist, boolean erMin) {
    }

    @GetMapping("/oppgaver/{id}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String vis(@PathVariable String id, Bruker bruker, Locale språk, Model modell) {
        modell.addAttribute("side", leser.les(flate.aapne(id, bruker), null, bruker, språk));
        modell.addAttribute("bilde", samarbeid.les(id, bruker)).addAttribute("noekkel", UUID.randomUUID().toString());
        return "oppgave/oppgave";
    }

    @GetMapping("/oppgaver/{id}/verktoey/{skjema}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String visVerktoey(@PathVariable String id, @PathVariable String skjema, Bruker bruker, Locale språk, Model modell) {
        modell.addAttribute("side", leser.les(flate.aapneVerktoey(id, skjema, bruker), skjema, bruker, språk));
        modell.addAttribute("bilde", samarbeid.les(id, bruker)).addAttribute("noekkel", UUID.randomUUID().toString());
        return "oppgave/oppgave";
    }

    @GetMapping("/oppgaver/{id}/ferdig")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String ferdig(@PathVariable String id, Bruker bruker, Model modell) {
        Arbeidsflate.Visning gjort = flate.aapne(id, bruker);
        List<Neste> neste = gjort.oppgave().skjermet() ? List.of() : flate.neste(gjort.oppgave().sakId(), bruker).stream()
                .map(n -> new Neste(n, Dagsfrist.av(n.oppgave().frist(), klokke.idag()), n.oppgave().erHos(bruker.id()))).toList();
        modell.addAttribute("oppgave", gjort.oppgave());
        modell.addAttribute("sak", gjort.oppgave().skjermet() ? null : saker.finnSynlig(gjort.oppgave().sakId(), bruker).orElse(null));
        modell.addAttribute("neste", neste);
        return "oppgave/ferdig";
    }
}
