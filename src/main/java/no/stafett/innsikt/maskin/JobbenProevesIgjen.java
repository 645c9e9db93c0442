package no.stafett.innsikt.maskin;

import java.util.List;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/**
 * Systemadministratoren ber programmet prøve igjen det som har stanset.
 *
 * @param sakId  null når det ikke hører til en sak
 * @param roller hvem det er for; akuttrommets egne når det er der det prøves, så heller ikke sporet viser rommet til andre
 */
record JobbenProevesIgjen(SakId sakId, String jobb, List<String> roller, PersonId av) implements Hendelse {

    static final List<String> AKUTT = List.of("akutt");
}
