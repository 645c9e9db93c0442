package no.stafett.prosess;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import no.stafett.prosess.vern.Prosesshandlinger;
import no.stafett.prosess.vern.Vern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** En ekte motor på innebygd PostgreSQL, med eller uten vern. Alle deler én basetjener, hver med sin base. */
final class Proevemotor implements AutoCloseable {

    private final ProcessEngine motor;

    private Proevemotor(String navn, Consumer<ProcessEngineConfigurationImpl> mer) {
        StandaloneProcessEngineConfiguration oppsett = new StandaloneProcessEngineConfiguration();
        oppsett.setProcessEngineName(navn);
        oppsett.setDataSource(base(navn));
        oppsett.setDatabaseSchemaUpdate("true");
        oppsett.setHistory("activity");
        oppsett.setIdGenerator(new StrongUuidGenerator());
        oppsett.setJobExecutorActivate(false);
        oppsett.setMetricsEnabled(false);
        mer.accept(oppsett);
        motor = oppsett.buildProcessEngine();
    }

    static Proevemotor medVern(String navn, Prosesshandlinger handlinger) {
        return new Proevemotor(navn, oppsett -> oppsett.getProcessEnginePlugins().add(Vern.med(handlinger)));
    }

    /** Med porten også, slik motoren går i programmet. */
    static Proevemotor medVern(String navn, Prosesshandlinger handlinger, Modeller.Vakt vakt) {
        return new Proevemotor(navn, oppsett -> oppsett.getProcessEnginePlugins().add(Vern.med(handlinger, vakt)));
    }

    static Proevemotor utenVern(String navn) {
        return new Proevemotor(navn, oppsett -> oppsett.setBeans(Map.of("frist", new Proevehandlinger.Frist())));
    }

    ProcessEngine motor() {
        return motor;
    }

    /** En ny, tom base i den felles basetjeneren. */
    static DataSource base(String navn) {
        try (Connection tjener = Basetjener.ENESTE.getPostgresDatabase().getConnection();
                Statement sql = tjener.createStatement()) {
            sql.execute("create database " + navn);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Basetjener.ENESTE.getDatabase("postgres", navn);
    }

    @Override
    public void close() {
        motor.close();
    }

    /** Startes ved første bruk og stoppes med testkjøringen. */
    private static final class Basetjener {

        private static final EmbeddedPostgres ENESTE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(Path.of("target", "postgres-binaerer").toFile())
                        .setDataDirectory(Path.of("target", "postgres-vern-" + System.nanoTime())).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
