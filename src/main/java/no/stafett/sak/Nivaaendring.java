package no.stafett.sak;

import java.time.Instant;

/**
 * Et skift av nivå og hvorfor.
 *
 * @param fra    null da saken begynte
 * @param til    null da den sluttet
 * @param person navnet på den som avgjorde; null når ingen gjorde det
 */
public record Nivaaendring(Integer fra, Integer til, Instant tid, String rad, String forslag, String valgt, String begrunnelse,
        String person) {
}
