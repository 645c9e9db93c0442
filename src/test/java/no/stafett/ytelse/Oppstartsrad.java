package no.stafett.ytelse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.stafett.Program;
import org.springframework.util.FileSystemUtils;

/** Andre gang den ferdige jar-en starter med den innebygde databasen, fra kommandoen til den første siden er mottatt. */
final class Oppstartsrad {

    private static final String HVA = "Andre oppstart av jar-en, til første side";
    private static final double GRENSE = 12;
    static final Path JAR = Path.of("target/stafett.jar").toAbsolutePath();

    private Oppstartsrad() {
    }

    static Rad mål(Oppsett oppsett) {
        if (!oppsett.lange() || !Files.exists(JAR)) {
            return Rad.ikkeMålt(HVA, "≤ 12 s", oppsett.lange() ? "jar-en er ikke bygd" : "ikke med i denne kjøringen");
        }
        try {
            Path mappe = Files.createTempDirectory(Path.of("target"), "ytelse-oppstart").toAbsolutePath();
            double første = sekunder(mappe);
            double andre = sekunder(mappe);
            FileSystemUtils.deleteRecursively(mappe);
            return Rad.høyst(HVA, GRENSE, andre, "s", "den første gangen, med tom mappe: " + Tekst.ms(første) + " s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uten de valgene prøvene ellers bruker for å starte fort. */
    private static double sekunder(Path mappe) throws IOException {
        long begynt = System.nanoTime();
        try (Program program = Program.start(mappe, Map.of(), List.of("-XX:TieredStopAtLevel=4", "-jar", JAR.toString())).ventTilKlart()) {
            program.hent("/logg-inn");
            return (System.nanoTime() - begynt) / 1e9;
        }
    }
}
