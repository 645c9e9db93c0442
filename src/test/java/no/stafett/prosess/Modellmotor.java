package no.stafett.prosess;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.prosess.vern.Vern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Motoren slik den leveres (oppsettet, vernet, lytterne, tabellene og alle fem pakkene), på innebygd PostgreSQL og uten
 * resten av huset. Startes én gang for hele testkjøringen.
 */
final class Modellmotor {

    final Modellhandlinger handlinger = new Modellhandlinger(this);
    private final Oppgavelytter.Omvei omvei = new Oppgavelytter.Omvei();
    final List<Object> hendelser = new CopyOnWriteArrayList<>();
    final ProcessEngine motor;
    final Prosesser prosesser;
    final Oppgaver oppgaver;
    final Tilbakefoering tilbakefoering;
    final Tidtakere tidtakere;
    final Beslutninger tabeller;

    private Modellmotor() {
        try {
            motor = bygg(database());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        prosesser = new Prosesser(motor.getRuntimeService(), motor.getTaskService(), motor.getHistoryService());
        oppgaver = new Oppgaver(motor.getTaskService());
        tabeller = new Beslutninger(motor.getDecisionService(), motor.getRepositoryService(), new Motorbok(motor.getRepositoryService()));
        Modeller modeller = modeller();
        tilbakefoering = new Tilbakefoering(motor.getRuntimeService(), modeller, omvei);
        tidtakere = new Tidtakere(motor.getManagementService(), motor.getRuntimeService());
        før(hendelse -> { });
        Levertepakker.alle().forEach(pakke ->
                modeller.publiser(pakke.navn(), pakke.leietaker(), new TreeMap<>(pakke.filer())));
    }

    Modeller modeller() {
        return new Modeller(motor.getRepositoryService(), tabeller, new Motorbok(motor.getRepositoryService()));
    }

    static Modellmotor felles() {
        return Eneste.MOTOR;
    }

    /** Hvem som skal få vite om hver flyt og hvert element som gås. */
    void før(Collector bok) {
        new ProcessEngineAdapter(motor, bok).initializeListeners();
    }

    /** Flytter motorens klokke og kjører alt som da er forfalt; en tidtaker som feiler, skal ikke gå stille forbi. */
    void flyttKlokka(Date til) {
        ClockUtil.setCurrentTime(til);
        tidtakere.kjoerForfalte();
        if (motor.getManagementService().createJobQuery().withException().count() > 0) {
            throw new AssertionError("En tidtaker feilet: "
                    + motor.getManagementService().createJobQuery().withException().list().get(0).getExceptionMessage());
        }
    }

    /** Rydder etter en prøve, så ingen tidtaker fra den går i den neste. */
    void rydd() {
        ClockUtil.reset();
        hendelser.clear();
        motor.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> motor.getRuntimeService().deleteProcessInstance(id, "prøven er over"));
    }

    private ProcessEngine bygg(DataSource kilde) throws Exception {
        List<ProcessEnginePlugin> tillegg = new ArrayList<>(List.of(Vern.med(handlinger.liste()),
                new Motorlytter(new Oppgavelytter(hendelser::add, omvei), new Prosesslytter(hendelser::add))));
        Motoroppsett oppsett = new Motoroppsett();
        SpringProcessEngineConfiguration k = oppsett.motorkonfigurasjon(kilde, new JdbcTransactionManager(kilde), tillegg,
                new Jobbkjoerer(1));
        k.setProcessEngineName("modellprøve");
        k.getProcessEnginePlugins().add(new Dekningstillegg());
        return oppsett.motor(k).getObject();
    }

    private static DataSource database() throws Exception {
        PGSimpleDataSource base = (PGSimpleDataSource) Proevemotor.base("modellmotor");
        base.setCurrentSchema("camunda,stafett");
        HikariDataSource kilde = new HikariDataSource();
        kilde.setDataSource(base);
        kilde.setMaximumPoolSize(4);
        try (Connection c = kilde.getConnection(); Statement s = c.createStatement()) {
            s.execute("create schema stafett");
            new Motortabeller().migrate(new Tilkobling(c));
        }
        return kilde;
    }

    /** Kobler måling av dekning på motoren, etter våre egne lyttere. */
    private static final class Dekningstillegg extends AbstractProcessEnginePlugin {

        @Override
        public void preInit(ProcessEngineConfigurationImpl konfigurasjon) {
            ProcessCoverageConfigurator.initializeProcessCoverageExtensions(konfigurasjon);
        }
    }

    /** Det motortabellene trenger av Flyway. */
    private record Tilkobling(Connection tilkobling) implements Context {

        @Override
        public Configuration getConfiguration() {
            return null;
        }

        @Override
        public Connection getConnection() {
            return tilkobling;
        }
    }

    private static final class Eneste {
        static final Modellmotor MOTOR = new Modellmotor();
    }
}
