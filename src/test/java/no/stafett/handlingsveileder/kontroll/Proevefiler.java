package no.stafett.handlingsveileder.kontroll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Pakke;

/** Modeller, tabeller, skjemaer og pakker som ligger som filer. En mappe med filer i er en pakke. */
final class Proevefiler {

    private static final Kontroll KONTROLL = Kontroller.medEkteHandlinger();
    private static final Locale BOKMÅL = Locale.forLanguageTag("nb");

    private Proevefiler() {
    }

    static List<Path> i(Path mappe) {
        try (Stream<Path> filer = Files.list(mappe)) {
            return filer.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Modellfeil> kontroller(Path prøve) {
        if (Files.isDirectory(prøve)) {
            Map<String, byte[]> filer = i(prøve).stream()
                    .collect(Collectors.toMap(f -> f.getFileName().toString(), Proevefiler::les));
            return KONTROLL.kontroller(new Pakke(prøve.getFileName().toString(), "", filer));
        }
        byte[] innhold = les(prøve);
        return switch (prøve.toString().replaceFirst(".*\\.", "")) {
            case "bpmn" -> KONTROLL.kontrollerBpmn(innhold, BOKMÅL);
            case "dmn" -> KONTROLL.kontrollerDmn(innhold, BOKMÅL);
            case "form" -> KONTROLL.kontrollerSkjema(innhold, BOKMÅL);
            default -> KONTROLL.kontrollerDokument(innhold, BOKMÅL);
        };
    }

    static byte[] les(Path fil) {
        try {
            return Files.readAllBytes(fil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
