package no.stafett;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** Passordene til rollene i den innebygde databasen: laget tilfeldig ved første start, lesbare bare for eieren av mappa. */
final class Passordfil {

    private static final List<String> ROLLER = List.of("postgres", "stafett_eier", "stafett_app");

    private final Properties passord = new Properties();

    private Passordfil() {
    }

    static Passordfil lesEllerLag(Path fil) throws IOException {
        Passordfil innhold = new Passordfil();
        if (Files.exists(fil)) {
            innhold.passord.load(new StringReader(Files.readString(fil)));
        } else {
            innhold.lag(fil);
        }
        return innhold;
    }

    String til(String rolle) {
        return passord.getProperty(rolle);
    }

    /** Skriver passordet til én rolle i en fil bare eieren kan lese, slik databaseprogrammet vil ha det. */
    void skriv(String rolle, Path fil) throws IOException {
        skrivHemmelig(fil, til(rolle));
    }

    private void lag(Path fil) throws IOException {
        StringBuilder tekst = new StringBuilder();
        for (String rolle : ROLLER) {
            passord.setProperty(rolle, tilfeldig());
            tekst.append(rolle).append('=').append(til(rolle)).append('\n');
        }
        // Flyttes på plass hel: dør programmet her, skal neste start ikke finne en halv fil.
        Path halvferdig = fil.resolveSibling(fil.getFileName() + ".ny");
        skrivHemmelig(halvferdig, tekst.toString());
        Files.move(halvferdig, fil, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String tilfeldig() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void skrivHemmelig(Path fil, String innhold) throws IOException {
        Files.deleteIfExists(fil);
        Files.createFile(fil, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fil, innhold);
    }
}
