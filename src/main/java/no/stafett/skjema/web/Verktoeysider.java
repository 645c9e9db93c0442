package no.stafett.skjema.web;

import java.util.List;
import no.stafett.felles.Side;
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

    Verktoeysider(Verktoeykasse kasse) {
        this.kasse = kasse;
    }

    @GetMapping("/verktoey")
    @Krever
    String liste(@RequestParam(defaultValue = "") String soek, Model modell) {
        modell.addAttribute("soek", soek.strip());
        modell.addAttribute("verktoey", kasse.finn(soek.strip()));
        return "skjema/verktoey";
    }

    @GetMapping("/verktoey/{id}")
    @Krever
    String vis(@PathVariable String id, Model modell) {
        Verktoeykasse.Verktoey verktoey = kasse.finnMedId(id).orElseThrow(FinnesIkke::new);
        modell.addAttribute("verktoey", verktoey);
        modell.addAttribute("blankett", Blankett.av(verktoey.skjema()));
        return "skjema/blankett";
    }

    /** T16 er en side, ikke et skjema. Åpen for alle som er inne, uten at noe lagres om hvem som leste. */
    @GetMapping("/verktoey/akuttkort")
    @Krever
    String akuttkort() {
        return "skjema/akuttkort";
    }

    /** T24: hva rollene går ut på. */
    @GetMapping("/verktoey/roller")
    @Krever
    String roller(Model modell) {
        modell.addAttribute("roller", List.of("stafettholder", "deltaker", "leder", "foresatt", "ungdom"));
        return "skjema/roller";
    }
}
