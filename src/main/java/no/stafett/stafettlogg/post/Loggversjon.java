package no.stafett.stafettlogg.post;

import java.time.Instant;
import java.time.LocalDate;
import no.stafett.felles.PersonId;

/** Slik innlegget sto før det ble rettet. @param erstattet når det ble rettet @param av den som rettet */
public record Loggversjon(int versjon, LocalDate dato, String tekst, boolean synligForForesatt, Instant erstattet, PersonId av,
        String grunn) {
}
