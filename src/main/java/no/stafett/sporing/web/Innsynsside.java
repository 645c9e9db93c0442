package no.stafett.sporing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.Sakstilgang;
import no.stafett.sporing.Innsyn;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Hvem har lest», på saken. */
@Side
class Innsynsside {

    private static final int PER_SIDE = 50;

    private final Innsyn innsyn;
    private final Sakstilgang tilgang;
    private final Stedstekst steder;
    private final Clock klokke;

    Innsynsside(Innsyn innsyn, Sakstilgang tilgang, Stedstekst steder, Clock klokke) {
        this.innsyn = innsyn;
        this.tilgang = tilgang;
        this.steder = steder;
        this.klokke = klokke;
    }

    record Linje(ZonedDateTime tid, String rolle, String enhet, String navn, String hva, String formaal) {
    }

    @GetMapping("/saker/{sakId}/sporing")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.PERSONVERN})
    String vis(@PathVariable UUID sakId, @RequestParam(required = false) Instant til, @RequestParam(defaultValue = "0") int hopp,
            Bruker bruker, Locale språk, Model modell) {
        SakId sak = new SakId(sakId);
        Innsyn.Utsnitt utsnitt = Innsyn.Utsnitt.av(til == null ? klokke.instant() : til, hopp, PER_SIDE);
        modell.addAttribute("saksnummer", innsyn.krev(sak, bruker));
        modell.addAttribute("sakId", sakId);
        modell.addAttribute("serSaken", tilgang.kanSe(sak, bruker));
        modell.addAttribute("kanTaUt", bruker.har(Rolle.PERSONVERN) || bruker.har(Rolle.LEDER));
        List<Linje> linjer = linjer(innsyn.lesinger(sak, utsnitt), språk);
        modell.addAttribute("linjer", linjer);
        modell.addAttribute("bareDere", linjer(innsyn.bareFor(bruker, sak, Innsyn.Utsnitt.av(utsnitt.til(), 0, PER_SIDE)), språk));
        modell.addAttribute("hopp", utsnitt.hopp());
        modell.addAttribute("neste", linjer.size() < PER_SIDE ? null : utsnitt.neste());
        return "sporing/innsyn";
    }

    private List<Linje> linjer(List<Innsyn.Rad> rader, Locale språk) {
        return rader.stream().map(r -> new Linje(ZonedDateTime.ofInstant(r.tid(), Forretningsklokke.NORGE), r.rolle(), r.enhetsnavn(),
                r.navn(), steder.til(r.sted(), språk), r.formaal())).toList();
    }
}
