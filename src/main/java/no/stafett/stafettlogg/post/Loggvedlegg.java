package no.stafett.stafettlogg.post;

import java.util.UUID;

/** En fil ved et innlegg. @param slag medietypen @param stoerrelse antall byte @param virussjekk usant når ingen viruskontroll er satt opp */
public record Loggvedlegg(UUID id, String navn, String slag, long stoerrelse, boolean virussjekk) {

    private static final long KILO = 1024;

    /** Slik et menneske sier det, i hele kilobyte og aldri null. */
    public long kilobyte() {
        return Math.max(1, Math.round((double) stoerrelse / KILO));
    }
}
