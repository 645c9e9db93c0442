package no.stafett.handlingsveileder.utkast;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Et utkast slik det er nå: alltid en hel pakke.
 *
 * @param leietaker kommunen, eller kommunen og tjenesten, som skal bruke det
 * @param versjon   øker med én hver gang noe lagres
 * @param filer     innhold etter filnavn
 */
public record Utkast(UUID id, String leietaker, String navn, int versjon, Tilstand tilstand, Map<String, byte[]> filer) {

    public Utkast {
        filer = Collections.unmodifiableMap(new TreeMap<>(filer));
    }
}
