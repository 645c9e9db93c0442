package no.stafett.stafettlogg.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.sak.Sak;
import no.stafett.sak.Saksliste;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sakslista. */
@Side
class Sakslisteside {
    private static final int ANTALL = 50;

    private final Saksliste saker;
    private final Enheter enheter;
    private final Ventende ventende;
    private final Forretningsklokke klokke;

    Sakslisteside(Saksliste saker, Enheter enheter, Ventende ventende, Forretningsklokke klokke) {
        this.saker = saker;
        this.enheter = enheter;
        this.ventende = ventende;
        this.klokke = klokke;
    }

    /** @param naa null når ingen oppgave er åpen */
    record Rad(Sak sak, String enhet, Ventende.Trinn naa, Dagsfrist frist) {
    }

    @GetMapping("/saker")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String liste(@RequestParam(defaultValue = "aapne") String vis, @RequestParam(defaultValue = "") String soek,
            @RequestParam(required = false) String etter, Bruker bruker, Model modell) {
        boolean åpne = !"avsluttede".equals(vis);
        Saksliste.Side side = saker.hent(new Saksliste.Utvalg(åpne, soek.strip(), etter, ANTALL), bruker);
        modell.addAttribute("vis", åpne ? "aapne" : "avsluttede");
        modell.addAttribute("soek", soek.strip());
        modell.addAttribute("antallAapne", saker.antall(new Saksliste.Utvalg(true, "", null, 0), bruker));
        modell.addAttribute("antallAvsluttede", saker.antall(new Saksliste.Utvalg(false, "", null, 0), bruker));
        modell.addAttribute("totalt", side.totalt());
        modell.addAttribute("neste", side.neste());
        modell.addAttribute("rader", rader(side.saker(), bruker));
        return "stafettlogg/saker";
    }

    private List<Rad> rader(List<Sak> vist, Bruker bruker) {
        Map<EnhetId, String> navn = enheter.i(bruker.kommune()).stream().collect(Collectors.toMap(Enhet::id, Enhet::navn));
        Map<SakId, Ventende.Trinn> naa = ventende.i(vist);
        return vist.stream().map(sak -> {
            Ventende.Trinn trinn = naa.get(sak.id());
            return new Rad(sak, navn.get(sak.enhet()), trinn, trinn == null ? null : Dagsfrist.av(trinn.frist(), klokke.idag()));
        }).toList();
    }
}
