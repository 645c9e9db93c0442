package no.stafett.handlingsveileder.utkast;

import java.util.Map;
import no.stafett.felles.Avvist;

/** En annen redigerer nå. Navnet følger med, så den som venter, kan spørre. */
public class UtkastLaast extends Avvist {

    private final String redigerer;

    UtkastLaast(String redigerer) {
        super(Grunn.OPPTATT, "modellutkast_laast", Map.of("redigerer", redigerer));
        this.redigerer = redigerer;
    }

    public String redigerer() {
        return redigerer;
    }
}
