package no.stafett.sak;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Saken har skiftet nivå. @param fra null når saken begynner */
public record NivaaEndret(SakId sakId, Integer fra, int til) implements Hendelse {
}
