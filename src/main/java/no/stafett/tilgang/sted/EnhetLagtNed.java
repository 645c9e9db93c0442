package no.stafett.tilgang.sted;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En enhet er lagt ned. @param roller hvor mange roller som sluttet der */
public record EnhetLagtNed(EnhetId enhet, int roller) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
