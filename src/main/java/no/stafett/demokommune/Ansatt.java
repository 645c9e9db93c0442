package no.stafett.demokommune;

import java.util.UUID;

/** En som arbeider i kommunen. @param sted null for den som arbeider for hele kommunen */
record Ansatt(UUID id, String brukernavn, String navn, Sted sted, String rolle) {
}
