package no.stafett.tilgang;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Den første administratoren er laget med engangslenken; lenken virker ikke lenger. */
public record AdministratorOpprettet(PersonId person, String kommune) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
