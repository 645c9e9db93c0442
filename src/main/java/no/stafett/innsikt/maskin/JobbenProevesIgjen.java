package no.stafett.innsikt.maskin;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Systemadministratoren ber programmet prøve igjen det som har stanset. @param sakId null når det ikke hører til en sak */
record JobbenProevesIgjen(SakId sakId, String jobb, PersonId av) implements Hendelse {
}
