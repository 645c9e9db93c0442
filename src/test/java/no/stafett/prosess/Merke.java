package no.stafett.prosess;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Det en fiendtlig modell prøver å nå. Hvert objekt, og hvert kall, setter et merke. */
public class Merke implements JavaDelegate, ExecutionListener, TaskListener {

    private static final AtomicInteger ANTALL = new AtomicInteger();

    public Merke() {
        ANTALL.incrementAndGet();
    }

    static int antall() {
        return ANTALL.get();
    }

    public static String sett(String verdi) {
        ANTALL.incrementAndGet();
        return verdi;
    }

    @Override
    public void execute(DelegateExecution utførelse) {
        ANTALL.incrementAndGet();
    }

    @Override
    public void notify(DelegateExecution utførelse) {
        ANTALL.incrementAndGet();
    }

    @Override
    public void notify(DelegateTask oppgave) {
        ANTALL.incrementAndGet();
    }
}
