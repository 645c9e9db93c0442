package no.stafett.stafettlogg.post;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import no.stafett.felles.Avvist;

/** Hvor en side av loggen slutter. Bærer selv det lista er sortert på, så neste side er riktig når noe nytt er skrevet. */
record Loggmerke(Instant tid, UUID id) {

    private static final String SKILLE = "_";

    /** Adressen har et merke vi ikke har gitt fra oss. */
    static class MerketErUgyldig extends Avvist {
        MerketErUgyldig() {
            super(Grunn.UGYLDIG, "ugyldig_parameter");
        }
    }

    static Loggmerke etter(Loggpost siste) {
        return new Loggmerke(siste.skrevet(), siste.id());
    }

    /** @param merke null for den første siden */
    static Loggmerke les(String merke) {
        if (merke == null) {
            return null;
        }
        try {
            String[] deler = merke.split(SKILLE);
            if (!deler[0].matches("[1-9]\\d{3}-.*")) {
                throw new MerketErUgyldig();
            }
            return new Loggmerke(Instant.parse(deler[0]), UUID.fromString(deler[1]));
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new MerketErUgyldig();
        }
    }

    String skriv() {
        return tid + SKILLE + id;
    }
}
