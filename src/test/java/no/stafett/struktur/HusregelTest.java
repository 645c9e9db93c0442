package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Husets stil (arkitekturens §8): lengder og navn. */
class HusregelTest {

    private static final Path KODE = Path.of("src/main/java/no/stafett");
    private static final Pattern FORBUDT =
            Pattern.compile(".*(Manager|Helper|Utils?|Wrapper|Impl|Base|Data|Info|Dto|.Tjeneste)\\.java");

    @Test
    void skal_ikke_ha_filer_over_250_linjer() throws IOException {
        assertThat(filer().filter(f -> linjer(f).size() > 250)).isEmpty();
    }

    @Test
    void skal_ikke_ha_filer_i_muren_over_200_linjer() throws IOException {
        assertThat(filer().filter(f -> f.startsWith(KODE.resolve("prosess"))).filter(f -> linjer(f).size() > 200)).isEmpty();
    }

    @Test
    void skal_ikke_bruke_forbudte_navn() throws IOException {
        assertThat(filer().map(f -> f.getFileName().toString()).filter(n -> FORBUDT.matcher(n).matches())).isEmpty();
    }

    @Test
    void skal_ha_navn_i_ascii() throws IOException {
        assertThat(filer().map(f -> f.getFileName().toString()).filter(n -> !n.matches("[A-Za-z0-9_.-]+"))).isEmpty();
    }

    /** Også indre typer blir filer, og på en maskin uten norsk tegnsett kan de verken skrives eller leses. */
    @Test
    void skal_ha_typenavn_i_ascii() throws IOException {
        Pattern navn = Pattern.compile("\\b(?:class|record|enum|interface)\\s+(\\w*[^\\x00-\\x7F]\\S*)");
        assertThat(Stream.concat(filer(), Files.walk(Path.of("src/test/java")).filter(f -> f.toString().endsWith(".java")))
                .flatMap(f -> linjer(f).stream().filter(l -> navn.matcher(l).find() && !l.strip().startsWith("*"))
                        .map(l -> f.getFileName() + ": " + l.strip()))).isEmpty();
    }

    @Test
    void skal_ikke_ha_ting_som_gjenstaar_i_koden() throws IOException {
        Pattern gjenstaar = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
        assertThat(filer().filter(f -> linjer(f).stream().anyMatch(l -> gjenstaar.matcher(l).find()))).isEmpty();
    }

    private static Stream<Path> filer() throws IOException {
        return Files.walk(KODE).filter(f -> f.toString().endsWith(".java"));
    }

    private static List<String> linjer(Path fil) {
        try {
            return Files.readAllLines(fil);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
