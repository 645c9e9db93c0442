package no.stafett.demokommune;

import java.util.UUID;

/** En enhet i kommunen. @param kode begynnelsen på brukernavnene der */
record Sted(UUID id, String tjeneste, String navn, String kode) {
}
