package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.kontroll.Kontroller;
import no.stafett.handlingsveileder.kontroll.Proeve;
import no.stafett.handlingsveileder.kontroll.Proevefiler;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SEC-19: ingenting fiendtlig kommer inn i motoren, heller ikke for den som går utenom publiseringen og kaller motoren selv. */
class MotorportTest {

    private static final Modeller.Vakt PORTEN = Kontroller.medEkteHandlinger();
    /** Det porten svarer på alt, når en prøve bestemmer det. */
    private static List<String> fast;

    private static Proevemotor prøve;
    private static ProcessEngine motor;
    private static RepositoryService modeller;

    @BeforeAll
    static void start() {
        prøve = Proevemotor.medVern("port", Kontroller.handlinger(),
                (navn, leietaker, filer) -> fast == null ? PORTEN.innvendinger(navn, leietaker, filer) : fast);
        motor = prøve.motor();
        modeller = motor.getRepositoryService();
    }

    @AfterAll
    static void stopp() {
        prøve.close();
    }

    static List<Proeve> fiendtlige() {
        return Proevefiler.fiendtlige();
    }

    @ParameterizedTest
    @MethodSource("fiendtlige")
    void skalAvvisesGjennomMotorensEgetKall(Proeve prøve) {
        int før = Merke.antall();
        assertThatThrownBy(() -> utgave(prøve).deploy())
                .hasMessageContaining("Porten slapp ikke inn").hasMessageContaining(grunn(prøve));
        assertThat(Merke.antall()).isEqualTo(før);
        assertThat(Files.exists(Path.of("target/skallmerke"))).isFalse();
        assertThat(modeller.createDeploymentQuery().count()).isZero();
        assertThat(motor.getManagementService().createJobQuery().count()).isZero();
    }

    static Stream<Proeve> hele() {
        return Stream.concat(Proevefiler.harmløse().stream().filter(Proeve::erPakke), Levertepakker.alle()
                .map(p -> new Proeve("", "pakke_" + p.navn(), p.leietaker() == null ? "" : p.leietaker(), p.filer())));
    }

    @ParameterizedTest
    @MethodSource("hele")
    void skalSlippeInnDetSomErIOrden(Proeve prøve) {
        assertThatCode(() -> modeller.deleteDeployment(utgave(prøve).deploy().getId(), true)).doesNotThrowAnyException();
    }

    /** En strengere port skal ikke stanse saker som alt går: modellen hentes fram igjen uten å spørre. */
    @Test
    void skalHenteFramDetSomAltErInneUtenÅSpørre() {
        Proeve inne = hele().findFirst().orElseThrow();
        Deployment utgave = utgave(inne).deploy();
        String id = modeller.createProcessDefinitionQuery().deploymentId(utgave.getId()).list().get(0).getId();
        ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration()).getDeploymentCache().discardProcessDefinitionCache();
        fast = List.of("nå_er_porten_strengere");
        try {
            assertThat(modeller.getProcessDefinition(id).getDeploymentId()).isEqualTo(utgave.getId());
            assertThatThrownBy(() -> utgave(inne).deploy()).hasMessageContaining("nå_er_porten_strengere");
        } finally {
            fast = null;
            modeller.deleteDeployment(utgave.getId(), true);
        }
    }

    /** Navnet på en fil som ikke er en modell, er det første porten ser. */
    private static String grunn(Proeve prøve) {
        return prøve.grunn().equals("filtype_ukjent") ? "filnavn_ugyldig" : prøve.grunn();
    }

    private static DeploymentBuilder utgave(Proeve prøve) {
        DeploymentBuilder utgave = modeller.createDeployment().name(prøve.navn());
        if (!prøve.leietaker().isEmpty()) {
            utgave.tenantId(prøve.leietaker());
        }
        for (Map.Entry<String, byte[]> fil : prøve.filer().entrySet()) {
            String navn = prøve.erPakke() ? fil.getKey() : fil.getKey().replaceFirst("^[^.]*\\.(bpmn|dmn|form)$", "fiendtlig.$1");
            utgave.addInputStream(navn, new ByteArrayInputStream(fil.getValue()));
        }
        return utgave;
    }
}
