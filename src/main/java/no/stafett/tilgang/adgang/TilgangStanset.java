package no.stafett.tilgang.adgang;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Hun slipper ikke inn før noen åpner igjen, og øktene er slutt. */
public record TilgangStanset(PersonId person) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
