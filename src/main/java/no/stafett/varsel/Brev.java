package no.stafett.varsel;

import java.util.Locale;
import java.util.UUID;

/**
 * En e-post slik den er når den sendes. Alt den kan si, er hva slags den er, og et tall.
 *
 * @param adresse e-postadressen til mottakeren nå
 */
record Brev(UUID id, String adresse, Locale spraak, int antall, Brevslag slag) {
}
