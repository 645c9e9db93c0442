package no.stafett.system.web;

import java.time.Instant;
import no.stafett.system.Demoklokke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Demoklokka i API-et. Finnes bare i demo. */
@RestController
@RequestMapping("/api/v1/demo/klokke")
class KlokkeApi {

    private final Demoklokke klokke;

    KlokkeApi(Demoklokke klokke) {
        this.klokke = klokke;
    }

    record Flytting(String flytt) {
    }

    record Tid(Instant naa, Integer kjoert) {
    }

    @Krever(bareDemo = true)
    @GetMapping
    Tid naa(Bruker bruker) {
        return new Tid(klokke.naa(), null);
    }

    @Krever(bareDemo = true)
    @PostMapping
    Tid flytt(@RequestBody Flytting flytting, Bruker bruker) {
        int kjoert = klokke.flytt(flytting.flytt());
        return new Tid(klokke.naa(), kjoert);
    }
}
