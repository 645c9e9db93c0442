package no.stafett.sak;

/**
 * En foresatt slik hun ble oppgitt.
 *
 * @param foreldreansvar avgjør om hun må samtykke
 * @param naa            usant for en som ikke er foresatt lenger; hun har heller ikke foreldreansvar
 */
public record Foresatt(String navn, String relasjon, boolean foreldreansvar, boolean naa) {

    public Foresatt(String navn, String relasjon, boolean foreldreansvar) {
        this(navn, relasjon, foreldreansvar, true);
    }
}
