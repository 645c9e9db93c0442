package no.stafett.oppgave.reservasjon;

import java.time.Instant;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Personer;

/**
 * Et spørsmål til en kollega om å ta over oppgaven, som venter på svar.
 *
 * @param fra     den som har oppgaven til den andre har sagt ja
 * @param av      den som spurte: hun selv, eller vikaren hennes
 * @param melding null når ingenting ble skrevet
 */
public record Oppgaveoverlevering(UUID id, String oppgaveId, Personer.Kollega fra, Personer.Kollega til, PersonId av, String melding,
        Instant spurt) {

    /** At den som ble spurt, sa nei. @param grunn null når hun ikke skrev hvorfor */
    public record Avslag(String navn, String grunn) {
    }

    public boolean erTil(PersonId person) {
        return til.id().equals(person);
    }
}
