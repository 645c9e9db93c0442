package no.stafett.varsel;

import java.time.Instant;
import java.util.UUID;

/**
 * Et varsel slik mottakeren ser det nå. Det gjelder en oppgave, en merknad til handlingsveilederen eller et utkast til en; de andre er null. Det fra akuttrommet sier bare at det er noe: tittel, saksnummer, initialer og navn er da null.
 *
 * @param initialer null også i koordinatorens oppgaver
 * @param av        navnet på den som nevnte eller spurte henne; null ellers
 * @param lest      null til hun har lest det
 */
public record Varsel(UUID id, Varselslag slag, String oppgaveId, UUID merknadId, UUID utkastId, String tittel, String saksnummer, String initialer, String av, boolean skjermet,
        Instant opprettet, Instant lest) {

    /** Siden det gjelder. */
    public String adresse() {
        if (utkastId != null) {
            return "/handlingsveiledere/utkast/" + utkastId;
        }
        return merknadId == null ? "/oppgaver/" + oppgaveId : "/merknader#merknad-" + merknadId;
    }

    public boolean erUlest() {
        return lest == null;
    }
}
