package no.stafett.oppgave.web;

import java.util.List;
import java.util.Locale;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.hopp.Trinnhoppene;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Oppgavesiden, de andre skjemaene i trinnet, og siden som sier hva som skjer etterpå. */
@Side
class Oppgavesider {
    private final Arbeidsflate flate;
    private final Oppgavesidefyller sider;
    private final Saker saker;
    private final Forretningsklokke klokke;
    private final Trinnhoppene hoppene;

    Oppgavesider(Arbeidsflate flate, Oppgavesidefyller sider, Saker saker, Forretningsklokke klokke, Trinnhoppene hoppene) {
        this.flate = flate;
        this.sider = sider;
        this.saker = saker;
        this.klokke = klokke;
        this.hoppene = hoppene;
    }

    /** En oppgave som venter. */
    record Neste(Fullfoering.Neste neste, Dagsfrist frist, boolean erMin) {
    }

    @GetMapping("/oppgaver/{id}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable String id, Bruker bruker, Locale språk) {
        return sider.side(id, null, bruker, språk);
    }

    @GetMapping("/oppgaver/{id}/verktoey/{skjema}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView visVerktoey(@PathVariable String id, @PathVariable String skjema, Bruker bruker, Locale språk) {
        return sider.side(id, skjema, bruker, språk);
    }

    @GetMapping("/oppgaver/{id}/ferdig")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String ferdig(@PathVariable String id, Bruker bruker, Model modell) {
        Arbeidsflate.Visning gjort = flate.aapne(id, bruker);
        List<Neste> neste = gjort.oppgave().skjermet() ? List.of() : flate.neste(gjort.oppgave().sakId(), bruker).stream()
                .map(n -> new Neste(n, Dagsfrist.av(n.oppgave().frist(), klokke.idag()), n.oppgave().erHos(bruker.id()))).toList();
        modell.addAttribute("oppgave", gjort.oppgave()).addAttribute("hoppet", gjort.trinn().kanHoppesOver() && hoppene.finn(id).isPresent());
        modell.addAttribute("sak", gjort.oppgave().skjermet() ? null : saker.finnSynlig(gjort.oppgave().sakId(), bruker).orElse(null));
        modell.addAttribute("neste", neste);
        return "oppgave/ferdig";
    }
}
