package no.stafett.sak.habil;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** En leder, eller koordinatoren når enheten ikke har noen annen, har sagt at det ikke gjelder lenger. Det som gikk videre, blir der det er. */
public record InhabilitetAvsluttet(SakId sakId, PersonId person, PersonId leder) implements Hendelse {
}
