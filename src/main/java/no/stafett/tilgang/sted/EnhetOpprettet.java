package no.stafett.tilgang.sted;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En enhet er lagt til. */
public record EnhetOpprettet(EnhetId enhet, String tjeneste) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
