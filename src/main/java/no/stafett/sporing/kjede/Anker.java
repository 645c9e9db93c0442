package no.stafett.sporing.kjede;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fila utenfor databasen, med én linje for hvert segl. Den skrives bare i enden. Den som kan endre databasen, men ikke
 * denne, kan verken fjerne det siste eller skrive kjeden om uten at det synes.
 */
final class Anker {

    private static final int LENGSTE_LINJE = 256;

    private final Path fil;

    /** @param mappe lages når den mangler @param database navnet på databasen, så flere kan ha anker i samme mappe */
    Anker(Path mappe, String database) {
        this.fil = mappe.toAbsolutePath().normalize().resolve(database.replaceAll("[^A-Za-z0-9_-]", "_") + ".anker");
    }

    Path fil() {
        return fil;
    }

    /** Det siste seglet; tomt når fila mangler, eller når siste linje ble avbrutt. */
    Optional<Segl> siste() {
        if (!Files.exists(fil)) {
            return Optional.empty();
        }
        try (RandomAccessFile inn = new RandomAccessFile(fil.toFile(), "r")) {
            long fra = Math.max(0, inn.length() - LENGSTE_LINJE);
            byte[] hale = new byte[(int) (inn.length() - fra)];
            inn.seek(fra);
            inn.readFully(hale);
            String tekst = new String(hale, StandardCharsets.UTF_8);
            return tekst.endsWith("\n") ? Segl.les(tekst.stripTrailing().substring(tekst.stripTrailing().lastIndexOf('\n') + 1))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leser linjene én og én. */
    <T> T les(Function<Stream<String>, T> leser) {
        if (!Files.exists(fil)) {
            return leser.apply(Stream.empty());
        }
        try (Stream<String> linjer = Files.lines(fil)) {
            return leser.apply(linjer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void skriv(List<Segl> segl) {
        try {
            Files.createDirectories(fil.getParent());
            String linjer = segl.stream().map(s -> s.linje() + "\n").collect(Collectors.joining("", avbruttLinje() ? "\n" : "", ""));
            try (FileChannel ut = FileChannel.open(fil, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(linjer.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    ut.write(bytes);
                }
                ut.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean avbruttLinje() throws IOException {
        if (!Files.exists(fil) || Files.size(fil) == 0) {
            return false;
        }
        try (RandomAccessFile inn = new RandomAccessFile(fil.toFile(), "r")) {
            inn.seek(inn.length() - 1);
            return inn.read() != '\n';
        }
    }
}
