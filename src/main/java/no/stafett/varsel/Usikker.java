package no.stafett.varsel;

import java.time.Instant;

/**
 * En e-post som kanskje ikke kom fram. Varselet ligger uansett i appen.
 *
 * @param mottaker navnet på den ansatte
 * @param tilstand uviss eller avvist
 * @param feil     hva slags feil, ett ord; null når det ikke er kjent
 */
public record Usikker(String mottaker, String tilstand, Instant tid, int forsoek, String feil) {
}
