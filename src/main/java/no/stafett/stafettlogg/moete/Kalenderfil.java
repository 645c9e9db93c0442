package no.stafett.stafettlogg.moete;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * En innkalling slik kalenderprogrammer leser den (RFC 5545 og 5546). Tidene står i UTC, så sommertid og vintertid blir riktig i
 * alle kalendere uten en tidssonetabell i fila.
 */
final class Kalenderfil {

    private static final DateTimeFormatter TID = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String LINJESLUTT = "\r\n";
    /** Så mange byte får en linje ha, uten linjeslutt. */
    private static final int LINJE = 75;

    private final StringBuilder ut = new StringBuilder();

    Kalenderfil linje(String navn, String verdi) {
        fold(navn + ":" + verdi);
        return this;
    }

    Kalenderfil tekst(String navn, String verdi) {
        return verdi == null ? this : linje(navn, verdi.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
                .replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", ""));
    }

    Kalenderfil tid(String navn, Instant verdi) {
        return linje(navn, TID.format(verdi));
    }

    /** En lang linje brytes mellom tegn, aldri midt i ett, og fortsetter med et mellomrom. */
    private void fold(String linje) {
        int plass = LINJE;
        int[] tegn = linje.codePoints().toArray();
        for (int ett : tegn) {
            String skrevet = Character.toString(ett);
            int lengde = skrevet.getBytes(StandardCharsets.UTF_8).length;
            if (lengde > plass) {
                ut.append(LINJESLUTT).append(' ');
                plass = LINJE - 1;
            }
            ut.append(skrevet);
            plass -= lengde;
        }
        ut.append(LINJESLUTT);
    }

    byte[] innhold() {
        return ut.toString().getBytes(StandardCharsets.UTF_8);
    }
}
