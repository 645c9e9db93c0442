package no.stafett.system.web;

import java.util.Map;
import no.stafett.sak.noed.Noedtilganger;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.folk.Rolleoensker;
import org.springframework.stereotype.Component;

/** Det forsiden sier om hvem som slipper inn: nødtilgang som er brukt, og roller som venter på et ja. */
@Component
class Tilgangsvarsler {

    private final Noedtilganger noedtilganger;
    private final Rolleoensker roller;

    Tilgangsvarsler(Noedtilganger noedtilganger, Rolleoensker roller) {
        this.noedtilganger = noedtilganger;
        this.roller = roller;
    }

    /** Slik siden kjenner dem. Det noen selv har bedt om, er ikke noe å svare på. */
    Map<String, Object> til(Bruker bruker) {
        return Map.of("noedtilganger", noedtilganger.usett(bruker), "roller", roller.til(bruker).stream().filter(o -> !o.mitt()).toList());
    }
}
