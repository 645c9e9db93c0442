package no.stafett.innsikt;

import java.util.Locale;
import no.stafett.felles.Avvist;

/** Det er ikke noe å minne om, eller det er alt gjort. */
public class PurringenKanIkkeSendes extends Avvist {

    enum Hvorfor { STAAR_IKKE_FAST, ALT_PURRET, INGEN_AA_MINNE }

    PurringenKanIkkeSendes(Hvorfor hvorfor) {
        super(hvorfor == Hvorfor.INGEN_AA_MINNE ? Grunn.UGYLDIG : Grunn.OPPTATT, hvorfor.name().toLowerCase(Locale.ROOT));
    }
}
