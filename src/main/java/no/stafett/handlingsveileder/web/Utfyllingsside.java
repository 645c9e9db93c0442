package no.stafett.handlingsveileder.web;

import java.util.List;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Fyll ut i nettleseren og skriv ut. Det som skrives, kommer aldri til oss: siden har ingenting å sende det til. */
@Side
class Utfyllingsside {
    private final Verktoeykasse kasse;
    private final Verktoeyoppgaver oppgaver;
    private final Enheter enheter;
    private final Forretningsklokke klokke;

    Utfyllingsside(Verktoeykasse kasse, Verktoeyoppgaver oppgaver, Enheter enheter, Forretningsklokke klokke) {
        this.kasse = kasse;
        this.oppgaver = oppgaver;
        this.enheter = enheter;
        this.klokke = klokke;
    }

    @GetMapping("/verktoey/{id}/fyll")
    @Krever
    String fyll(@PathVariable String id, Bruker bruker, Model modell) {
        Verktoey verktoey = kasse.finnSkjema(id).orElseThrow(FinnesIkke::new);
        List<Enhet> egne = enheter.til(bruker.id());
        modell.addAttribute("verktoey", verktoey);
        modell.addAttribute("skjema", Utfyllingsskjema.av(verktoey.skjema()).toString());
        modell.addAttribute("mine", oppgaver.mine(id, bruker));
        modell.addAttribute("enhet", egne.stream().map(Enhet::navn).sorted().collect(Collectors.joining(", ")));
        modell.addAttribute("skrevetAv", bruker.navn());
        modell.addAttribute("idag", klokke.idag());
        return "handlingsveileder/utfylling";
    }
}
