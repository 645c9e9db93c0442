package no.stafett.tilgang.folk;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen er lagt inn, eller har fått en rolle til. @param enhet null for en rolle som gjelder hele kommunen */
public record PersonRegistrert(PersonId person, String rolle, EnhetId enhet) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
