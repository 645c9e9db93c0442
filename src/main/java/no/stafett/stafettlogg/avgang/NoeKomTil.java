package no.stafett.stafettlogg.avgang;

import no.stafett.felles.Avvist;

/** Noen ga henne noe akkurat nå. Den som prøver igjen, ser det. */
class NoeKomTil extends Avvist {

    NoeKomTil() {
        super(Grunn.OPPTATT, "noe_kom_til");
    }
}
