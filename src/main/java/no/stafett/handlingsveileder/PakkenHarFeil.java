package no.stafett.handlingsveileder;

import java.util.List;
import java.util.Map;
import no.stafett.felles.Avvist;

/** Pakken kan ikke publiseres før feilene er rettet. */
public class PakkenHarFeil extends Avvist {

    private final transient List<Modellfeil> feil;

    PakkenHarFeil(List<Modellfeil> feil) {
        super(Grunn.UGYLDIG, "pakken_har_feil", Map.of("modellfeil", feil));
        this.feil = feil;
    }

    public List<Modellfeil> feil() {
        return feil;
    }
}
