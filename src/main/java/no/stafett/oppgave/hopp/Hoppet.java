package no.stafett.oppgave.hopp;

import java.time.Instant;
import java.time.LocalDateTime;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;

/**
 * Et trinn noen hoppet over.
 *
 * @param trinn nummeret og tittelen, slik modellen hadde dem
 * @param grunn slik hun skrev den
 */
public record Hoppet(String oppgaveId, String trinn, PersonId av, String navn, String grunn, Instant tid) {

    public LocalDateTime lokalTid() {
        return LocalDateTime.ofInstant(tid, Forretningsklokke.NORGE);
    }
}
