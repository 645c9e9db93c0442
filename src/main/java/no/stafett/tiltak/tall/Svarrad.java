package no.stafett.tiltak.tall;

import java.time.LocalDate;
import java.util.UUID;
import no.stafett.felles.SakId;

/** Ett av dem som er talt. @param dag fristen for å svare når ingen har svart; ellers dagen det ble svart, eller gikk videre */
public record Svarrad(UUID tiltak, SakId sakId, String saksnummer, String tekst, LocalDate dag) {
}
