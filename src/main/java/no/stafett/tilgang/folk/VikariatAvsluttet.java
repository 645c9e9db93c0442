package no.stafett.tilgang.folk;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen avsluttet vikariatet før tiden. At det løper ut av seg selv, er ingen hendelse. */
public record VikariatAvsluttet(PersonId fravaerende, PersonId vikar, EnhetId enhet) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
