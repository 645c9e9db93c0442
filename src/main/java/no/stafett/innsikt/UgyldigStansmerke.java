package no.stafett.innsikt;

import no.stafett.felles.Avvist;

/** Merket til neste side er fra en annen rekkefølge, eller er ikke et merke. */
public class UgyldigStansmerke extends Avvist {

    UgyldigStansmerke(Throwable grunn) {
        super(Grunn.UGYLDIG, "ugyldig_parameter");
        initCause(grunn);
    }
}
