package no.stafett.handlingsveileder.trinnside;

import java.util.List;
import no.stafett.felles.Avvist;
import no.stafett.handlingsveileder.Modellfeil;

/** Endringen ble ikke gjort: modellen kunne ikke blitt publisert etterpå. Setningene sier hvorfor. */
class EndringenGirFeil extends Avvist {

    private final transient List<Modellfeil> feil;

    EndringenGirFeil(List<Modellfeil> feil) {
        super(Grunn.UGYLDIG, "endringen_gir_feil");
        this.feil = List.copyOf(feil);
    }

    List<Modellfeil> feil() {
        return feil;
    }
}
