package no.stafett.prosess;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Kjører tidtakere. Egen liten trådpool; starter først når programmet er klart og modellene er publisert,
 * og stopper før databasen lukkes, så ingen jobb blir liggende låst.
 */
class Jobbkjoerer extends DefaultJobExecutor {

    /** En død nodes jobber tas over etter ett minutt (REL-04); motorens standard er fem. */
    private static final int LAAS_MS = 60_000;

    Jobbkjoerer(int traader) {
        setCorePoolSize(traader);
        setMaxPoolSize(traader);
        setQueueSize(traader);
        setMaxJobsPerAcquisition(traader);
        setLockTimeInMillis(LAAS_MS);
        setMaxWait(5_000);
    }

    @EventListener
    void start(ApplicationReadyEvent klar) {
        if (!isActive() && !getProcessEngines().isEmpty()) {
            start();
        }
    }

    @EventListener
    void stopp(ContextClosedEvent lukket) {
        if (isActive()) {
            shutdown();
        }
    }
}
