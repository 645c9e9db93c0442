package no.stafett.sak.habil;

import java.time.Instant;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Personer;

/**
 * En som er inhabil i en sak.
 *
 * @param slag       slekt, naer, annet eller foresatt
 * @param sett       når en leder så det; null til da
 * @param enhet      navnet på enheten saken hører til
 * @param erForesatt om hun står som foresatt i saken nå; kan bare ses av den som ser saken
 */
public record Inhabil(UUID id, SakId sakId, String saksnummer, Personer.Kollega person, String slag, Instant meldt, Instant sett, String enhet,
        boolean erForesatt) {

    /** Så lenge hun er registrert som foresatt, kan ingen si at hun er habil. */
    public boolean kanAvsluttes() {
        return !erForesatt;
    }
}
