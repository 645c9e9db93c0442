package no.stafett.sak.habil;

import java.util.Map;
import java.util.Optional;
import no.stafett.felles.Avvist;
import no.stafett.felles.SakId;

/** Hun deler etternavn med noen i familien, og må si om hun er nær dem, før hun gjør noe i saken. Ingenting er gjort ennå. */
public class NaerhetErIkkeAvklart extends Avvist {

    private final transient SakId sakId;

    NaerhetErIkkeAvklart(SakId sakId) {
        super(Grunn.OPPTATT, "naerhet_ikke_avklart", Map.of("svarPaa", "/api/v1/saker/" + sakId + "/naerhet"));
        this.sakId = sakId;
    }

    /** Om en undring som ikke er blitt en sak ennå; svaret sendes sammen med den. */
    NaerhetErIkkeAvklart() {
        super(Grunn.OPPTATT, "naerhet_ikke_avklart", Map.of("svarPaa", "/api/v1/saker"));
        this.sakId = null;
    }

    public Optional<SakId> sakId() {
        return Optional.ofNullable(sakId);
    }
}
