package no.stafett.tilgang.folk;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Tilgangen er stengt; det hun hadde, er gått videre i samme transaksjon. */
public record PersonDeaktivert(PersonId person) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
