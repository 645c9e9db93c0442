package no.stafett.tilgang.folk;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Systemadministratoren vil gi noen en rolle. @param enhet null for en rolle som gjelder hele kommunen */
public record RolleBedtOm(PersonId person, String rolle, EnhetId enhet) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
