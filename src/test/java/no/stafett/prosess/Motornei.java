package no.stafett.prosess;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;

/** En motor som ikke kan lese det en leietaker publiserer, uansett hva porten har sagt: en feil i porten ingen kjenner ennå. */
public final class Motornei {

    /** Det motoren selv sier; biter av fila, og skal ikke vises. */
    public static final String HEMMELIG = "cvc-hemmelig-fra-motoren";

    private Motornei() {
    }

    public static void mens(ProcessEngine motor, String leietaker, Runnable gjør) {
        mens(motor, leietaker, new ParseException(HEMMELIG, "nivaa_0.bpmn", List.of(), List.of()), gjør);
    }

    /** @param nei det motoren kaster */
    public static void mens(ProcessEngine motor, String leietaker, ProcessEngineException nei, Runnable gjør) {
        ProcessEngineConfigurationImpl oppsett = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        DeploymentCache lager = oppsett.getDeploymentCache();
        List<Deployer> medNei = new ArrayList<>(oppsett.getDeployers());
        medNei.add(utgave -> {
            if (leietaker.equals(utgave.getTenantId()) && utgave.isNew()) {
                throw nei;
            }
        });
        lager.setDeployers(medNei);
        try {
            gjør.run();
        } finally {
            lager.setDeployers(oppsett.getDeployers());
        }
    }
}
