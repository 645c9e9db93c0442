package no.stafett.prosess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Legger en fil rett inn i motoren, utenom porten, og kjører alt den inneholder. */
record Angrep(Path fil) {

    private static final String INGEN = "127.0.0.1:9/";
    private static final Path ROT = Path.of("src/test/resources/fiendtlig");

    /** Alle modeller og tabeller merket med en rad i trusselmodellen (E01 …). */
    static List<Angrep> alle() {
        try (Stream<Path> filer = Files.walk(ROT)) {
            return filer.filter(f -> f.getFileName().toString().matches("E\\d\\d_.*\\.(bpmn|dmn)"))
                    .sorted().map(Angrep::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** De som vil ha noe fra nettet; de spør på en port ingen lytter på. */
    static List<Angrep> utAvHuset() {
        return alle().stream().filter(a -> a.innhold().contains(INGEN)).toList();
    }

    static Angrep kalt(String navn) {
        return alle().stream().filter(a -> a.toString().equals(navn)).findFirst().orElseThrow();
    }

    String innhold(int port) {
        return innhold().replace(INGEN, "127.0.0.1:" + port + "/");
    }

    String innhold() {
        try {
            return Files.readString(fil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RuntimeException når motoren sier nei, ved publisering eller mens modellen kjører */
    void utfør(ProcessEngine motor) {
        utfør(motor, innhold());
    }

    void utfør(ProcessEngine motor, String innhold) {
        Deployment utgave = motor.getRepositoryService().createDeployment()
                .addString(fil.getFileName().toString(), innhold).deploy();
        try {
            if (fil.toString().endsWith(".dmn")) {
                motor.getDecisionService().evaluateDecisionByKey("fiendtlig")
                        .variables(Map.of("sakId", "1", "utfall", "nivaa_1")).evaluate();
            } else {
                kjørTilEnde(motor);
            }
        } finally {
            motor.getRepositoryService().deleteDeployment(utgave.getId(), true);
        }
    }

    private static void kjørTilEnde(ProcessEngine motor) {
        motor.getRuntimeService().startProcessInstanceByKey("fiendtlig", Map.of("sakId", "1", "utfall", "nivaa_1"));
        for (Task oppgave : motor.getTaskService().createTaskQuery().list()) {
            motor.getFormService().getTaskFormData(oppgave.getId());
            motor.getTaskService().complete(oppgave.getId());
        }
        for (Job jobb : motor.getManagementService().createJobQuery().list()) {
            motor.getManagementService().executeJob(jobb.getId());
        }
    }

    @Override
    public String toString() {
        return fil.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
