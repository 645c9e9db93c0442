package no.stafett.innsikt.maskin;

import java.util.List;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/**
 * Det som har stanset, prøves igjen.
 *
 * @param sakId  null når det ikke hører til en sak
 * @param roller hvem det er for; akuttrommets egne når det er der det prøves, så heller ikke sporet viser rommet til andre
 * @param av     systemadministratoren som ba om det; null når programmet gjør det av seg selv
 */
record JobbenProevesIgjen(SakId sakId, String jobb, List<String> roller, PersonId av) implements Hendelse {

    static final List<String> AKUTT = List.of("akutt");
}
