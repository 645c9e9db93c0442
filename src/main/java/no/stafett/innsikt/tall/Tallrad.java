package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.UUID;

/** En av dem et tall teller. @param dag da det begynte, skulle vært gjort, eller ble bestemt @param oppgave null når det ikke er en oppgave */
public record Tallrad(UUID sak, String saksnummer, String initialer, LocalDate dag, String oppgave) {
}
