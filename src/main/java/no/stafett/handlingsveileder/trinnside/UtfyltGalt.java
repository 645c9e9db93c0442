package no.stafett.handlingsveileder.trinnside;

import java.util.Map;
import no.stafett.felles.Avvist;

/** Noe i skjemaet er galt utfylt; alt på én gang. */
class UtfyltGalt extends Avvist {

    private final transient Map<String, String> feil;

    /** @param feil feltet og nøkkelen til setningen om det */
    UtfyltGalt(Map<String, String> feil) {
        super(Grunn.UGYLDIG, "utfylt_galt");
        this.feil = feil;
    }

    Map<String, String> feil() {
        return feil;
    }
}
