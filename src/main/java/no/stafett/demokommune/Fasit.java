package no.stafett.demokommune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Det som er plantet, slik den som plantet, vet det: ingenting av dette er lest fra databasen. En åpen sak som ikke er nevnt, skal ingen
 * regel slå til på.
 */
public final class Fasit {

    private static final String HODE = "saksnummer;regel;ventet;slag";

    private final List<Linje> linjer;

    Fasit(List<Linje> linjer) {
        this.linjer = List.copyOf(linjer);
    }

    /** @param ja om regelen skal slå til på saken @param slag hva slags stans, eller hva slags nesten */
    public record Linje(String saksnummer, String regel, boolean ja, String slag) {

        String tekst() {
            return String.join(";", saksnummer, regel, ja ? "ja" : "nei", slag);
        }

        static Linje av(String tekst) {
            String[] del = tekst.split(";");
            return new Linje(del[0], del[1], "ja".equals(del[2]), del[3]);
        }
    }

    public List<Linje> linjer() {
        return linjer;
    }

    void skriv(Path fil) {
        try {
            if (fil.getParent() != null) {
                Files.createDirectories(fil.getParent());
            }
            Files.writeString(fil, Stream.concat(Stream.of(HODE), linjer.stream().map(Linje::tekst)).collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Fasit les(Path fil) {
        try (Stream<String> tekst = Files.lines(fil)) {
            return new Fasit(tekst.skip(1).map(Linje::av).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
