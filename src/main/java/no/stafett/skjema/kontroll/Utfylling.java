package no.stafett.skjema.kontroll;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Skjemaet med svaret lagt inn.
 *
 * @param start   slik det så ut da det ble åpnet
 * @param data    slik det ser ut nå
 * @param besvart stiene svaret hadde en brukelig verdi for
 * @param avvik   stiene der verdien i svaret ikke var av feltets type
 */
record Utfylling(Map<String, Object> start, Map<String, Object> data, Set<Sti> besvart, Map<Sti, Avvik> avvik) {

    static Utfylling av(Map<String, Object> start) {
        return new Utfylling(start, Verdi.kopi(start), new HashSet<>(), new LinkedHashMap<>());
    }
}
