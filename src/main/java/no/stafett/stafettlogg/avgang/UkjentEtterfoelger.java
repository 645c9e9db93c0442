package no.stafett.stafettlogg.avgang;

import no.stafett.felles.Avvist;

/** Ingen er valgt, eller en som ikke kan ta over. */
class UkjentEtterfoelger extends Avvist {

    UkjentEtterfoelger() {
        super(Grunn.UGYLDIG, "ukjent_etterfoelger");
    }
}
