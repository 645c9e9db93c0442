package no.stafett.felles.noekler;

import no.stafett.felles.Avvist;

/** Nøkkelen det er låst med, er ikke her, eller det er endret etter at det ble låst. Det er ikke noe brukeren kan gjøre noe med. */
public class KanIkkeAapnes extends Avvist {

    KanIkkeAapnes() {
        super(Grunn.UTILGJENGELIG, "kan_ikke_aapnes");
    }
}
