package no.stafett.prosess;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** En ekte motor på innebygd PostgreSQL, med eller uten vern. */
final class Proevemotor implements AutoCloseable {

    private final EmbeddedPostgres base;
    private final ProcessEngine motor;

    private Proevemotor(String navn, Consumer<ProcessEngineConfigurationImpl> oppsett) {
        try {
            base = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Path.of("target", "postgres-binaerer").toFile())
                    .setDataDirectory(Path.of("target", "postgres-" + navn + "-" + System.nanoTime()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        motor = oppsett(navn, oppsett).buildProcessEngine();
    }

    static Proevemotor medVern(String navn, Prosesshandlinger handlinger) {
        return new Proevemotor(navn, oppsett -> oppsett.getProcessEnginePlugins().add(new Motorvern(handlinger)));
    }

    static Proevemotor utenVern(String navn) {
        return new Proevemotor(navn, oppsett -> oppsett.setBeans(Map.of("frist", new Proevehandlinger.Frist())));
    }

    ProcessEngine motor() {
        return motor;
    }

    private ProcessEngineConfigurationImpl oppsett(String navn, Consumer<ProcessEngineConfigurationImpl> mer) {
        StandaloneProcessEngineConfiguration oppsett = new StandaloneProcessEngineConfiguration();
        oppsett.setProcessEngineName(navn);
        oppsett.setDataSource(base.getPostgresDatabase());
        oppsett.setDatabaseSchemaUpdate("true");
        oppsett.setHistory("activity");
        oppsett.setIdGenerator(new StrongUuidGenerator());
        oppsett.setJobExecutorActivate(false);
        oppsett.setMetricsEnabled(false);
        mer.accept(oppsett);
        return oppsett;
    }

    @Override
    public void close() {
        motor.close();
        try {
            base.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
