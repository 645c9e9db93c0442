package no.stafett.tilgang.sted;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En enhet som var lagt ned, er i bruk igjen. Rollene kom ikke tilbake. */
public record EnhetGjenaapnet(EnhetId enhet) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
