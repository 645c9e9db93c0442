package no.stafett.sporing.kjede;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Et segl slik det står både i databasen og i ankeret.
 *
 * @param nr     løpenummer uten hull; 0 er kjedens begynnelse
 * @param tid    databasens tid
 * @param ledd   siste ledd i bunken
 * @param antall ledd i bunken
 * @param kjede  avtrykk av kjeden til og med siste ledd
 */
record Segl(long nr, Instant tid, long ledd, int antall, String kjede) {

    private static final Pattern LINJE =
            Pattern.compile("segl=(\\d{1,18}) tid=(\\S{20,40}) ledd=(\\d{1,18}) antall=(\\d{1,9}) kjede=([0-9a-f]{64})");

    String linje() {
        return "segl=%d tid=%s ledd=%d antall=%d kjede=%s".formatted(nr, tid, ledd, antall, kjede);
    }

    /** Tomt for en linje som ikke er et segl, for eksempel en som ble avbrutt. */
    static Optional<Segl> les(String linje) {
        Matcher m = LINJE.matcher(linje);
        try {
            return m.matches() ? Optional.of(new Segl(Long.parseLong(m.group(1)), Instant.parse(m.group(2)), Long.parseLong(m.group(3)),
                    Integer.parseInt(m.group(4)), m.group(5))) : Optional.empty();
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
