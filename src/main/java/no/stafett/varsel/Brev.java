package no.stafett.varsel;

import java.util.Locale;
import java.util.UUID;

/**
 * En e-post slik den er når den sendes. Alt den kan si, er hvor mange varsler som venter, og om alle er nye oppgaver.
 *
 * @param adresse e-postadressen til mottakeren nå
 */
record Brev(UUID id, String adresse, Locale spraak, int antall, boolean bareOppgaver) {
}
