package no.stafett.handlingsveileder.trinn;

import java.util.Map;
import no.stafett.felles.Avvist;

/** Et høflig nei til en endring: noe i modellen henger på det hun ville endre. */
public class TrinnetErLaast extends Avvist {

    private final transient Hindring hindring;

    public TrinnetErLaast(Hindring hindring) {
        super(Grunn.UGYLDIG, "trinnet_er_laast", Map.of("hindring", hindring.kode()));
        this.hindring = hindring;
    }

    public Hindring hindring() {
        return hindring;
    }
}
