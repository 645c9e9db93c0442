package no.stafett.handlingsveileder.kontroll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Modellene, tabellene, skjemaene og pakkene som ligger som filer. En mappe med filer i er en pakke; {@code leietaker.txt} i
 * den sier hvem den er for. De fiendtlige ligger i mapper som heter det de skal avvises med, og det som er for stort til å
 * ligge som filer, lages av {@link Bomber}.
 */
public final class Proevefiler {

    private static final Path ROT = Path.of("src/test/resources");

    private Proevefiler() {
    }

    public static List<Proeve> fiendtlige() {
        return Lest.FIENDTLIGE;
    }

    public static List<Proeve> harmløse() {
        return Lest.HARMLØSE;
    }

    private static List<Proeve> lesFiendtlige() {
        Stream<Proeve> filer = i(ROT.resolve("fiendtlig")).stream()
                .flatMap(mappe -> i(mappe).stream().map(fil -> proeve(mappe.getFileName().toString(), fil)));
        return Stream.concat(filer, Bomber.alle()).toList();
    }

    private static List<Proeve> lesHarmløse() {
        return i(ROT.resolve("harmloes")).stream().map(fil -> proeve("", fil)).toList();
    }

    /** @param sti for eksempel {@code harmloes/ett_trinn.bpmn} */
    static byte[] les(String sti) {
        return les(ROT.resolve(sti));
    }

    private static Proeve proeve(String grunn, Path sted) {
        String navn = sted.getFileName().toString();
        Map<String, byte[]> filer = new HashMap<>();
        (Files.isDirectory(sted) ? i(sted) : List.of(sted)).forEach(f -> filer.put(f.getFileName().toString(), les(f)));
        byte[] leietaker = filer.remove("leietaker.txt");
        return new Proeve(grunn, navn, leietaker == null ? "" : new String(leietaker, StandardCharsets.UTF_8), filer);
    }

    private static List<Path> i(Path mappe) {
        try (Stream<Path> filer = Files.list(mappe)) {
            return filer.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] les(Path fil) {
        try {
            return Files.readAllBytes(fil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leses én gang: mutasjonsprøven spør etter dem for hver eneste prøve. */
    private static final class Lest {
        static final List<Proeve> FIENDTLIGE = lesFiendtlige();
        static final List<Proeve> HARMLØSE = lesHarmløse();
    }
}
