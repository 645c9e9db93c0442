package no.stafett.felles.noekler;

/**
 * Noe som er kryptert, slik det lagres.
 *
 * @param noekkel id-en til nøkkelen det er låst med
 * @param innhold engangstallet, det krypterte og merket som avslører en endring
 */
public record Laast(String noekkel, byte[] innhold) {
}
