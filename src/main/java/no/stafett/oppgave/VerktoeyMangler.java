package no.stafett.oppgave;

import java.util.List;
import java.util.Map;
import no.stafett.felles.Avvist;

/** Trinnet krever skjemaer som ikke er fylt ut. */
public class VerktoeyMangler extends Avvist {

    VerktoeyMangler(List<String> skjemaer) {
        super(Grunn.UGYLDIG, "verktoey_mangler", Map.of("skjemaer", skjemaer));
    }
}
