package no.stafett.stafettlogg.sperre;

import no.stafett.felles.PersonId;

/**
 * En som kan klareres for en sak med adressesperre.
 *
 * @param enhet   der hun arbeider; null når hun arbeider for hele kommunen
 * @param erMed   om hun har noe i saken nå
 * @param klarert om hun er det alt
 */
record Sperrekandidat(PersonId id, String navn, String enhet, boolean erMed, boolean klarert) {
}
