package no.stafett.sak.veksling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Personer;

/**
 * Et tilbud om å ta over stafettpinnen, som venter på svar.
 *
 * @param av      den som spurte: holderen, eller lederen når holderen er borte
 * @param melding null når ingenting ble skrevet
 * @param frist   siste dag før lederne på begge sider får vite at det ikke er svart
 */
public record Overlevering(UUID id, SakId sakId, String saksnummer, Personer.Kollega fra, Personer.Kollega til, PersonId av,
        String melding, Instant tilbudt, LocalDate frist) {

    public boolean erOverFristen(LocalDate idag) {
        return frist.isBefore(idag);
    }
}
