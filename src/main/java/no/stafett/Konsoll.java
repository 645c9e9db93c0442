package no.stafett;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Det den som starter programmet leser. Alltid UTF-8: Java velger ellers tegnsett etter maskinens språk, og æ blir ?. */
final class Konsoll {

    private Konsoll() {
    }

    static void si(String tekst) {
        skriv(System.out, tekst);
    }

    static void siFeil(String linje) {
        skriv(System.err, linje);
    }

    private static void skriv(PrintStream strøm, String tekst) {
        byte[] bytes = (tekst + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        strøm.write(bytes, 0, bytes.length);
        strøm.flush();
    }
}
