package no.stafett.prosess;

import java.util.ArrayList;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** Motoren uten noe av vårt rundt seg, til å måle mot. Jobbene går ikke av seg selv når ikke annet er sagt, så målingene ikke forstyrres. */
public final class NakenMotor {

    /** Som {@code stafett.jobber.traader} når ingen har sagt noe annet. */
    private static final int TRAADER = 3;

    private NakenMotor() {
    }

    /** Med bryterne og historikken til {@link Motoroppsett}. @param kilde en database {@link Motortabeller} har laget */
    public static ProcessEngine somVår(DataSource kilde) {
        return innstilt("naken_som_vaar", kilde).buildProcessEngine();
    }

    /** Som {@link #somVår}, og med jobbkjøreren vår i gang. Flere med hvert sitt navn på samme database er hver sin node. */
    public static ProcessEngine medJobber(String navn, DataSource kilde) {
        ProcessEngineConfigurationImpl oppsett = innstilt(navn, kilde);
        oppsett.setJobExecutor(new Jobbkjoerer(TRAADER));
        oppsett.setJobExecutorActivate(true);
        return oppsett.buildProcessEngine();
    }

    private static ProcessEngineConfigurationImpl innstilt(String navn, DataSource kilde) {
        ProcessEngineConfigurationImpl oppsett = felles(navn, kilde);
        oppsett.setDatabaseType("postgres");
        oppsett.setDatabaseSchemaUpdate("false");
        Motoroppsett.begrens(oppsett);
        Motoroppsett.historikk(oppsett);
        return oppsett;
    }

    /** Historikk «full» og ellers det motoren selv velger; id-ene er Spring Boot-starterens, ellers ble den stående og vente på dem. @param kilde en tom database */
    public static ProcessEngine fraEsken(DataSource kilde) {
        ProcessEngineConfigurationImpl oppsett = felles("naken_fra_esken", kilde);
        oppsett.setDatabaseSchemaUpdate("true");
        oppsett.setHistory("full");
        return oppsett.buildProcessEngine();
    }

    private static ProcessEngineConfigurationImpl felles(String navn, DataSource kilde) {
        StandaloneProcessEngineConfiguration oppsett = new StandaloneProcessEngineConfiguration();
        oppsett.setProcessEngineName(navn);
        oppsett.setDataSource(kilde);
        oppsett.setIdGenerator(new StrongUuidGenerator());
        oppsett.setProcessEnginePlugins(new ArrayList<>());
        oppsett.setJobExecutorActivate(false);
        return oppsett;
    }
}
