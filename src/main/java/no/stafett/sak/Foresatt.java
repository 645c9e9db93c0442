package no.stafett.sak;

/** En foresatt slik hun ble oppgitt. @param foreldreansvar avgjør om hun må samtykke */
public record Foresatt(String navn, String relasjon, boolean foreldreansvar) {
}
