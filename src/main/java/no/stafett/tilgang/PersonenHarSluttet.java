package no.stafett.tilgang;

import no.stafett.felles.Avvist;

/** Personen kan ikke få noe mer: tilgangen hennes er stengt. */
public class PersonenHarSluttet extends Avvist {

    PersonenHarSluttet() {
        super(Grunn.OPPTATT, "har_sluttet");
    }
}
