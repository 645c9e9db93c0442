package no.stafett.sak.habil;

import java.time.Instant;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Personer;

/** En som er inhabil i en sak. @param slag slekt, naer, annet eller foresatt @param sett når en leder så det; null til da */
public record Inhabil(UUID id, SakId sakId, String saksnummer, Personer.Kollega person, String slag, Instant meldt, Instant sett) {

    /** Så lenge hun er registrert som foresatt, kan ingen si at hun er habil. */
    public boolean kanAvsluttes() {
        return !"foresatt".equals(slag);
    }
}
