package no.stafett.tilgang.adgang;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Stansen er over. */
public record TilgangAapnet(PersonId person) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
