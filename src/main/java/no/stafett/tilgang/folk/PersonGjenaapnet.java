package no.stafett.tilgang.folk;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Hun kan logge inn igjen. Det som gikk videre, er fortsatt hos dem som fikk det. */
public record PersonGjenaapnet(PersonId person) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
