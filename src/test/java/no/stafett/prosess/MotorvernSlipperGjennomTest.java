package no.stafett.prosess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.kontroll.Kontroller;
import no.stafett.handlingsveileder.Levertepakker;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SEC-20: motoren tar imot alt porten slipper gjennom. To sperrer som er uenige, stanser fagfolk uten å si hvorfor. */
class MotorvernSlipperGjennomTest {

    private static Proevemotor prøve;

    @BeforeAll
    static void start() {
        prøve = Proevemotor.medVern("slipper", Kontroller.handlinger());
    }

    @AfterAll
    static void stopp() {
        prøve.close();
    }

    static Stream<String> pakker() {
        return Levertepakker.navn().stream();
    }

    static Stream<Path> harmløse() throws IOException {
        return Files.list(Path.of("src/test/resources/harmloes")).filter(f -> !f.toString().endsWith(".form")).sorted();
    }

    @ParameterizedTest
    @MethodSource("pakker")
    void skalTaImotPakkeneSomFølgerMed(String mappe) {
        assertThatCode(() -> publiser(Levertepakker.hent(mappe).filer())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("harmløse")
    void skalTaImotDetHarmløse(Path fil) throws IOException {
        Map<String, byte[]> filer = new TreeMap<>();
        try (Stream<Path> alle = Files.walk(fil)) {
            for (Path en : alle.filter(Files::isRegularFile).toList()) {
                filer.put(en.getFileName().toString(), Files.readAllBytes(en));
            }
        }
        assertThatCode(() -> publiser(filer)).doesNotThrowAnyException();
    }

    private static void publiser(Map<String, byte[]> filer) {
        DeploymentBuilder utgave = prøve.motor().getRepositoryService().createDeployment();
        filer.forEach((navn, innhold) -> utgave.addString(navn, new String(innhold, UTF_8)));
        utgave.deploy();
    }
}
