package no.stafett.samtykke;

import java.util.Map;
import no.stafett.felles.Avvist;

/** En annen tjeneste kan ikke få del i saken før det finnes et gyldig samtykke som omfatter den. */
public class SamtykkeMangler extends Avvist {

    SamtykkeMangler(String tjeneste) {
        super(Grunn.UGYLDIG, "samtykke_mangler", Map.of("tjeneste", tjeneste));
    }
}
