package no.stafett.sak;

import java.time.Instant;
import no.stafett.felles.PersonId;

/** Et skift av nivå og hvorfor. @param fra null da saken begynte @param til null da den sluttet */
public record Nivaaendring(Integer fra, Integer til, Instant tid, String rad, String forslag, String valgt, String begrunnelse,
        PersonId person) {
}
