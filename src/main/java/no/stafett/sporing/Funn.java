package no.stafett.sporing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import no.stafett.felles.PersonId;

/**
 * Noe en regel peker på.
 *
 * @param saksnummer null når funnet samles om en dag
 * @param vurdering  null før noen har sett på det
 */
public record Funn(Sted sted, UUID enhet, String saksnummer, long antall, Instant foerste, Instant siste, Vurdering vurdering) {

    /** Det som skiller ett funn fra et annet. @param om sakens id eller dagen */
    public record Sted(YearMonth maaned, Regel regel, PersonId person, String om) {

        public LocalDate dag() {
            return regel.gjelderSak() ? null : LocalDate.parse(om);
        }
    }

    /** @param kode {@code i_orden} eller {@code foelges_opp} */
    public record Vurdering(String kode, String merknad, UUID av, Instant tid) {
    }

    Funn vurdert(Vurdering ny) {
        return new Funn(sted, enhet, saksnummer, antall, foerste, siste, ny);
    }
}
