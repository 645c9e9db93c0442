package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Den ferdige jar-en, hel og delt i lag som i bildet: det som ligger inni en jar, leses annerledes enn filer i en mappe. */
@Tag("pakke")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PakketProgramTest {

    private static final Path JAR = Path.of("target/stafett.jar").toAbsolutePath();

    @Test
    void skal_starte_fra_jar_en(@TempDir Path mappe) throws IOException {
        try (Program program = Program.start(mappe, Map.of(), List.of("-jar", JAR.toString())).ventTilKlart()) {
            skalVirke(program);
        }
    }

    @Test
    void skal_starte_fra_lagene_i_bildet(@TempDir Path mappe) throws Exception {
        Process utpakking = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djarmode=tools",
                "-jar", JAR.toString(), "extract", "--layers", "--destination", mappe.resolve("lag").toString()).inheritIO().start();
        assertThat(utpakking.waitFor()).isZero();
        // Lagene legges oppå hverandre i bildet; her pekes det på begge.
        String klassesti = mappe.resolve("lag/application/stafett.jar") + java.io.File.pathSeparator + mappe.resolve("lag/dependencies/lib/*");
        try (Program program = Program.start(mappe, Map.of(), List.of("-cp", klassesti, "no.stafett.Stafett")).ventTilKlart()) {
            skalVirke(program);
        }
    }

    private static void skalVirke(Program program) throws IOException {
        assertThat(program.hent("/api/v1/meg", Program.som("barnehage.ansatt")).body()).contains("Mina Vollan");
        assertThat(program.hent("/lib/htmx.min.js").statusCode()).isEqualTo(200);
        assertThat(program.hent("/logg-inn").body()).contains("Solstua barnehage");
        assertThat(program.utskrift()).doesNotContain("WARN", "ERROR");
    }
}
