package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SEC-22, SEC-32 og E7, E11, E12: det som ikke kommer med en modell, men med en spørring eller en verdi. */
class MotorvernVerdierTest {

    private static final String OND = "${''.getClass().forName('no.stafett.prosess.Merke').newInstance()}";
    private static final String MODELL = Modelltekst.prosess("verdier",
            Modelltekst.brukeroppgave("Steg ${utfall}", "camunda:dueDate=\"${frist.etterTabell(sakId, 'x')}\""));

    private static Proevemotor prøve;
    private static ProcessEngine motor;

    @BeforeAll
    static void start() {
        prøve = Proevemotor.medVern("verdier", Proevehandlinger.alle());
        motor = prøve.motor();
        motor.getRepositoryService().createDeployment().addString("verdier.bpmn", MODELL).deploy();
    }

    @AfterAll
    static void stopp() {
        prøve.close();
    }

    @AfterEach
    void rydd() {
        motor.getRuntimeService().createProcessInstanceQuery().list()
                .forEach(p -> motor.getRuntimeService().deleteProcessInstance(p.getId(), "ferdig"));
    }

    @Test
    void skalIkkeRegneUtUttrykkIEnSpørringMedEller() {
        startMed("nivaa_1");
        int før = Merke.antall();
        assertThatThrownBy(() -> motor.getTaskService().createTaskQuery().or()
                .taskAssigneeExpression(OND).taskOwnerExpression(OND).endOr().list())
                .hasStackTraceContaining("Uttrykket er ikke tillatt");
        assertThatThrownBy(() -> motor.getTaskService().createTaskQuery().or()
                .dueAfterExpression(OND).followUpBeforeExpression("${execution}").endOr().list())
                .hasStackTraceContaining("Uttrykket er ikke tillatt");
        assertThat(Merke.antall()).isEqualTo(før);
    }

    @Test
    void skalIkkeTaImotUttrykkIEnVanligSpørring() {
        int før = Merke.antall();
        assertThatThrownBy(() -> motor.getTaskService().createTaskQuery().taskAssigneeExpression(OND).list())
                .isInstanceOf(Exception.class);
        assertThat(Merke.antall()).isEqualTo(før);
    }

    @Test
    void skalIkkeRegneUtUttrykkIVerdienAvEnVariabel() {
        int før = Merke.antall();
        Task oppgave = startMed(OND);
        assertThat(oppgave.getName()).isEqualTo("Steg " + OND);
        assertThat(Merke.antall()).isEqualTo(før);
    }

    @Test
    void skalIkkeTaImotEtSerialisertObjekt() {
        Task oppgave = startMed("nivaa_1");
        assertThatThrownBy(() -> motor.getTaskService().setVariable(oppgave.getId(), "utfall",
                Variables.serializedObjectValue("rO0ABXA=").objectTypeName("java.lang.Object")
                        .serializationDataFormat("application/x-java-serialized-object").create()))
                .isInstanceOf(Exception.class);
    }

    @Test
    void skalIkkeLagreObjekterFilerEllerBytes() {
        Task oppgave = startMed("nivaa_1");
        List.of(List.of("a"), new byte[] {1}, Path.of("x").toUri(), Variables.fileValue("x").create())
                .forEach(verdi -> assertThatThrownBy(
                        () -> motor.getTaskService().setVariable(oppgave.getId(), "utfall", verdi))
                        .isInstanceOf(Exception.class));
    }

    @Test
    void skalLagreEnkleVerdier() {
        Task oppgave = startMed("nivaa_1");
        motor.getTaskService().setVariables(oppgave.getId(),
                Map.of("utfall", "nivaa_2", "antallTjenester", 3, "gyldigSamtykke", true, "nivaa", 2L));
        assertThat(motor.getTaskService().getVariables(oppgave.getId())).containsEntry("antallTjenester", 3)
                .containsEntry("gyldigSamtykke", true).containsEntry("nivaa", 2L);
    }

    @Test
    void skalIkkeKalleJavaFraFeel() {
        int før = Merke.antall();
        Angrep angrep = new Angrep(Path.of("src/test/resources/fiendtlig/dmn_feel/java_gjennom_feel.dmn"));
        try {
            angrep.utfør(motor);
        } catch (RuntimeException ventet) {
            // FEEL-maskinen kan svare med feil eller med ingenting; poenget er at Java ikke ble kalt.
        }
        assertThat(Merke.antall()).isEqualTo(før);
    }

    private static Task startMed(String utfall) {
        String id = motor.getRuntimeService()
                .startProcessInstanceByKey("verdier", Map.of("sakId", "1", "utfall", utfall)).getId();
        return motor.getTaskService().createTaskQuery().processInstanceId(id).singleResult();
    }
}
