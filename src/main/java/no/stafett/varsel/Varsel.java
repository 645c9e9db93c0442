package no.stafett.varsel;

import java.time.Instant;
import java.util.UUID;

/**
 * Et varsel slik mottakeren ser det nå. Det fra akuttrommet sier bare at det er noe: tittel, saksnummer, initialer og navn er da null.
 *
 * @param initialer null også i koordinatorens oppgaver
 * @param av        navnet på den som nevnte eller spurte henne; null ellers
 * @param lest      null til hun har lest det
 */
public record Varsel(UUID id, Varselslag slag, String oppgaveId, String tittel, String saksnummer, String initialer, String av, boolean skjermet,
        Instant opprettet, Instant lest) {

    public boolean erUlest() {
        return lest == null;
    }
}
