package no.stafett.sak.veksling;

import java.util.Map;
import no.stafett.felles.Avvist;

/** En annen er alt spurt; det må svares eller trekkes før noen ny spørres. */
public class PinnenErTilbudt extends Avvist {

    PinnenErTilbudt(Overlevering tilbud) {
        super(Grunn.OPPTATT, "pinnen_er_tilbudt", Map.of("behandler", tilbud.til().navn()));
    }
}
