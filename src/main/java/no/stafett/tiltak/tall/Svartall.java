package no.stafett.tiltak.tall;

import no.stafett.felles.EnhetId;

/**
 * Hvordan én enhet svarer. For den som ikke ser sakene, er et tall null når det er fra så få at det kan peke på ett barn.
 *
 * @param ubesvart    det hun er spurt om nå og ikke har svart på
 * @param overFristen de av dem der fristen for å svare er ute
 * @param uten        det som gikk til noen andre, eller sluttet, etter at fristen var ute
 */
public record Svartall(EnhetId enhet, String navn, String tjeneste, Long ubesvart, Long overFristen, Long ja, Long nei, Long uten) {
}
