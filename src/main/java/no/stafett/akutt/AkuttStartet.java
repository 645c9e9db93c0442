package no.stafett.akutt;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen har handlet på mistanke. Plikten er personlig, og ingen leder må godkjenne. */
public record AkuttStartet(SakId sakId, PersonId av) implements Hendelse {
}
