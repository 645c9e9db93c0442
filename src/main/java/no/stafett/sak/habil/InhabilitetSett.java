package no.stafett.sak.habil;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** En leder har sett at noen er inhabil i saken. */
public record InhabilitetSett(SakId sakId, PersonId leder) implements Hendelse {
}
