package no.stafett.demokommune;

import java.util.List;
import java.util.stream.IntStream;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Trinn;
import org.springframework.stereotype.Component;

/** De felles modellene for nivåene, slik de er nå. Kommunen har ingen egne. */
@Component
class Modellbok {

    private final Modeller modeller;

    Modellbok(Modeller modeller) {
        this.modeller = modeller;
    }

    /** Etter nivå. */
    List<Modell> nivaaene() {
        return IntStream.rangeClosed(0, 3).mapToObj(n -> modeller.finnNyeste("nivaa_" + n, List.of()).orElseThrow()).toList();
    }

    static Trinn trinn(List<Modell> modeller, String id) {
        return modeller.get(id.charAt("trinn_".length()) - '0').hentTrinn(id);
    }
}
