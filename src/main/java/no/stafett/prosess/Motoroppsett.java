package no.stafett.prosess;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Motoren slik arkitekturen bestemmer den: egen transaksjonsstyrer delt med resten, ingen autentisering eller
 * autorisasjon i motoren, historikknivå {@code activity} (kan aldri endres senere), ingen egen skjemaoppdatering.
 */
@Configuration
class Motoroppsett {

    @Bean
    @DependsOn("flywayInitializer")
    SpringProcessEngineConfiguration motorkonfigurasjon(DataSource datakilde, PlatformTransactionManager transaksjoner,
            List<ProcessEnginePlugin> tillegg, Jobbkjoerer jobber) {
        SpringProcessEngineConfiguration k = new SpringProcessEngineConfiguration();
        k.setProcessEngineName("stafett");
        k.setDataSource(datakilde);
        k.setTransactionManager(transaksjoner);
        k.setDatabaseType("postgres");
        k.setDatabaseSchemaUpdate("false");
        k.setIdGenerator(new StrongUuidGenerator());
        k.setDefaultCharsetName("UTF-8");
        k.setProcessEnginePlugins(new java.util.ArrayList<>(tillegg));
        k.setJobExecutor(jobber);
        k.setJobExecutorActivate(false);
        begrens(k);
        historikk(k);
        return k;
    }

    static void begrens(ProcessEngineConfigurationImpl k) {
        k.setAuthorizationEnabled(false);
        k.setTenantCheckEnabled(false);
        k.setAuthorizationCheckRevokes("never");
        k.setCmmnEnabled(false);
        k.setStandaloneTasksEnabled(false);
        k.setDbIdentityUsed(false);
        k.setEnableExpressionsInAdhocQueries(false);
        k.setEnableExpressionsInStoredQueries(false);
        k.setDeserializationTypeValidationEnabled(true);
        k.setJavaSerializationFormatEnabled(false);
        k.setDefaultSerializationFormat("application/json");
        k.setQueryMaxResultsLimit(1000);
        k.setMetricsEnabled(false);
        k.setTaskMetricsEnabled(false);
    }

    static void historikk(ProcessEngineConfigurationImpl k) {
        k.setHistory(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getName());
        k.setEnforceHistoryTimeToLive(true);
        k.setHistoryRemovalTimeStrategy("end");
        k.setHistoryCleanupBatchWindowStartTime("01:00");
        k.setHistoryCleanupBatchWindowEndTime("04:00");
        k.setFailedJobRetryTimeCycle("R5/PT1M");
        k.setCreateIncidentOnFailedJobEnabled(true);
    }

    @Bean
    ProcessEngineFactoryBean motor(SpringProcessEngineConfiguration konfigurasjon) {
        ProcessEngineFactoryBean fabrikk = new ProcessEngineFactoryBean();
        fabrikk.setProcessEngineConfiguration(konfigurasjon);
        return fabrikk;
    }

    @Bean
    Jobbkjoerer jobbkjoerer(@Value("${stafett.jobber.traader:3}") int traader) {
        return new Jobbkjoerer(traader);
    }


    @Bean
    RuntimeService kjoering(ProcessEngine motor) {
        return motor.getRuntimeService();
    }

    @Bean
    HistoryService historiedel(ProcessEngine motor) {
        return motor.getHistoryService();
    }

    @Bean
    TaskService oppgavedel(ProcessEngine motor) {
        return motor.getTaskService();
    }

    @Bean
    RepositoryService modelldel(ProcessEngine motor) {
        return motor.getRepositoryService();
    }

    @Bean
    ManagementService jobbdel(ProcessEngine motor) {
        return motor.getManagementService();
    }

    @Bean
    DecisionService tabelldel(ProcessEngine motor) {
        return motor.getDecisionService();
    }
}
