package no.stafett.tilgang.folk;

import java.util.Map;
import no.stafett.felles.Avvist;

/** Noe av det som ble skrevet, kan ikke brukes. */
public class SkjemaetHarFeil extends Avvist {

    private final transient Map<String, String> felt;

    public SkjemaetHarFeil(Map<String, String> felt) {
        super(Grunn.UGYLDIG, "ugyldig_svar");
        this.felt = felt;
    }

    /** Feltet og nøkkelen til meldingen, i den rekkefølgen feltene står. */
    public Map<String, String> felt() {
        return felt;
    }
}
