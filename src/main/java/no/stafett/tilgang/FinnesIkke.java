package no.stafett.tilgang;

import no.stafett.felles.Avvist;

/** Det finnes ikke, eller leseren skal ikke vite om det finnes; svaret er det samme (SEC-03). */
public class FinnesIkke extends Avvist {

    public FinnesIkke() {
        super(Grunn.FINNES_IKKE, "finnes_ikke");
    }
}
