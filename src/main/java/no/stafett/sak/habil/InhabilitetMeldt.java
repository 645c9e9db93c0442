package no.stafett.sak.habil;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen er inhabil: hun ser ikke saken lenger, og det hun hadde i den, må videre i samme transaksjon. */
public record InhabilitetMeldt(SakId sakId, PersonId person, String slag, PersonId av) implements Hendelse {
}
