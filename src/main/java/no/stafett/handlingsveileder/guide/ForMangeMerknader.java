package no.stafett.handlingsveileder.guide;

import no.stafett.felles.Avvist;

/** Hun har sagt fra om så mye på ett døgn at den som skal svare, må få tid. */
class ForMangeMerknader extends Avvist {

    ForMangeMerknader() {
        super(Grunn.OPPTATT, "for_mange_merknader");
    }
}
