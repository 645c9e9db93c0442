package no.stafett.akutt;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Den som var i rommet, har sluttet, og en annen følger opp. */
public record AkuttOverfoert(SakId sakId, PersonId fra, PersonId til) implements Hendelse {
}
