package no.stafett.prosess.vern;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;

/** Legger noe i motoren uten å spørre porten, slik en modell fra før porten ble strengere kan ligge der. */
public final class UtenomPorten {

    private UtenomPorten() {
    }

    public static void publiser(ProcessEngine motor, Runnable publiser) {
        ProcessEngineConfigurationImpl oppsett = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        DeploymentCache lager = oppsett.getDeploymentCache();
        lager.setDeployers(oppsett.getDeployers().stream().filter(d -> !(d instanceof Modellport)).toList());
        try {
            publiser.run();
        } finally {
            lager.setDeployers(oppsett.getDeployers());
        }
    }
}
