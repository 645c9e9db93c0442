package no.stafett.prosess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.kontroll.Kontroller;
import no.stafett.handlingsveileder.kontroll.Proeve;
import no.stafett.handlingsveileder.kontroll.Proevefiler;
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

    static List<Proeve> harmløse() {
        return Proevefiler.harmløse();
    }

    @ParameterizedTest
    @MethodSource("pakker")
    void skalTaImotPakkeneSomFølgerMed(String mappe) {
        assertThatCode(() -> publiser(Levertepakker.hent(mappe).filer())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("harmløse")
    void skalTaImotDetHarmløse(Proeve prøve) {
        assertThatCode(() -> publiser(prøve.filer())).doesNotThrowAnyException();
    }

    private static void publiser(Map<String, byte[]> filer) {
        DeploymentBuilder utgave = prøve.motor().getRepositoryService().createDeployment();
        filer.forEach((navn, innhold) -> utgave.addString(navn, new String(innhold, UTF_8)));
        // Bort igjen: to modeller som starter av den samme meldingen, kan ikke være inne samtidig.
        prøve.motor().getRepositoryService().deleteDeployment(utgave.deploy().getId(), true);
    }
}
