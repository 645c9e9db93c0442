package no.stafett.skjema;

import java.util.List;
import java.util.Map;
import no.stafett.felles.Avvist;

/** Svaret holder ikke; feilene peker på feltene. Ingenting er lagret. */
public class SvaretErUgyldig extends Avvist {

    private final transient List<Feltfeil> feil;

    public SvaretErUgyldig(List<Feltfeil> feil) {
        super(Grunn.UGYLDIG, "ugyldig_svar", Map.of());
        this.feil = feil;
    }

    public List<Feltfeil> feil() {
        return feil;
    }
}
