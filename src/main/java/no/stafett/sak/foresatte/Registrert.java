package no.stafett.sak.foresatte;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.sak.Foresatt;

/**
 * En foresatt slik hun står i saken.
 *
 * @param person     hvem hun er i kommunen, når hun arbeider der; ellers null
 * @param brukernavn det hun logger inn med der; null når person er det
 * @param versjon    fra 1; den det rettes fra
 * @param til        når hun ikke lenger var foresatt; null mens hun er det
 * @param foer       det som har stått, det nyeste først
 */
public record Registrert(UUID id, Foresatt hun, PersonId person, String brukernavn, int versjon, Instant til, List<Foer> foer) {

    /** @param til når det ble rettet */
    public record Foer(Foresatt hun, Instant til, String av) {
    }

    public boolean gjelder() {
        return til == null;
    }
}
