package no.stafett.tilgang.folk;

import java.util.Map;
import no.stafett.felles.Avvist;

/** Uten henne ville ingen hatt rollen, og det som venter på den, ville ingen sett. */
public class EnesteIRollen extends Avvist {

    EnesteIRollen(String rolle) {
        super(Grunn.OPPTATT, "eneste_i_rollen", Map.of("rolle", rolle));
    }
}
