package no.stafett.prosess.vern;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;

/** Vernet slik det leveres, for prøvemotorene. */
public final class Vern {

    private Vern() {
    }

    public static ProcessEnginePlugin med(Prosesshandlinger handlinger) {
        return new Motorvern(handlinger);
    }
}
