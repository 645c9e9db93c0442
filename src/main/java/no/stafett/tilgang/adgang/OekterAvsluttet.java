package no.stafett.tilgang.adgang;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen har avsluttet økter. @param antall hvor mange */
public record OekterAvsluttet(PersonId person, int antall) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
