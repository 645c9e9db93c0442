package no.stafett.sak.noed;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** En leder har sett at noen tok seg inn. */
public record NoedtilgangSett(SakId sakId, PersonId leder) implements Hendelse {
}
