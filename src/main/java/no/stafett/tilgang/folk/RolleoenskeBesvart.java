package no.stafett.tilgang.folk;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** @param enhet null for en rolle som gjelder hele kommunen @param svar ja, nei eller trukket */
public record RolleoenskeBesvart(PersonId person, String rolle, EnhetId enhet, String svar) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
