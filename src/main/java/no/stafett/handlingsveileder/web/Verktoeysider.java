package no.stafett.handlingsveileder.web;

import java.util.List;
import java.util.Locale;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Verktøykassa: alle verktøyene, søkbare, hver med en lenke som kan sendes og en utskrift til å fylle ut for hånd. */
@Side
class Verktoeysider {
    private final Verktoeykasse kasse;
    private final Trinnbruk trinnbruk;
    private final Verktoeyoppgaver oppgaver;

    Verktoeysider(Verktoeykasse kasse, Trinnbruk trinnbruk, Verktoeyoppgaver oppgaver) {
        this.kasse = kasse;
        this.trinnbruk = trinnbruk;
        this.oppgaver = oppgaver;
    }

    @GetMapping("/verktoey")
    @Krever
    String liste(@RequestParam(defaultValue = "") String soek, @RequestParam(defaultValue = "alle") String vis,
            @RequestParam(required = false) String tjeneste, @RequestParam(required = false) Integer nivaa, Bruker bruker,
            Locale språk, Model modell) {
        List<Verktoey> funnet = Verktoeysoek.finn(kasse.alle(språk), soek.strip());
        modell.addAttribute("side", "trinn".equals(vis) ? trinnvis(soek.strip(), tjeneste, nivaa, funnet, bruker)
                : Verktoeyliste.samlet(soek.strip(), funnet));
        return "handlingsveileder/verktoey";
    }

    @GetMapping("/verktoey/{id}")
    @Krever
    String vis(@PathVariable String id, Bruker bruker, Model modell) {
        Verktoey verktoey = kasse.finnSkjema(id).orElseThrow(FinnesIkke::new);
        modell.addAttribute("verktoey", verktoey);
        modell.addAttribute("blankett", Blankett.av(verktoey.skjema()));
        modell.addAttribute("bruk", trinnbruk.av(id, bruker.kommune()));
        modell.addAttribute("mine", oppgaver.mine(id, bruker));
        return "handlingsveileder/blankett";
    }

    /** T16 er en side, ikke et skjema. Åpen for alle som er inne, uten at noe lagres om hvem som leste. */
    @GetMapping("/verktoey/akuttkort")
    @Krever
    String akuttkort() {
        return "handlingsveileder/akuttkort";
    }

    /** T24: hva rollene går ut på. */
    @GetMapping("/verktoey/roller")
    @Krever
    String roller(Model modell) {
        modell.addAttribute("roller", List.of("stafettholder", "deltaker", "leder", "foresatt", "ungdom"));
        return "handlingsveileder/roller";
    }

    private Verktoeyliste trinnvis(String soek, String tjeneste, Integer nivaa, List<Verktoey> funnet, Bruker bruker) {
        List<String> tjenester = trinnbruk.tjenester(bruker.kommune());
        String valgt = tjeneste != null && tjenester.contains(tjeneste) ? tjeneste : trinnbruk.egen(bruker);
        return Verktoeyliste.trinnvis(soek, valgt, nivaa, tjenester, funnet, trinnbruk.i(bruker.kommune(), valgt));
    }
}
