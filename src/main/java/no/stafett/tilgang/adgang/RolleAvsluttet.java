package no.stafett.tilgang.adgang;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** En rolle er slutt. @param enhet null for en rolle som gjelder hele kommunen @param grunn valgt, dato, nedlagt eller liste */
public record RolleAvsluttet(PersonId person, String rolle, EnhetId enhet, String grunn) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
