package no.stafett.prosess;

import java.time.Duration;
import java.util.List;
import no.stafett.felles.SakId;
import no.stafett.prosess.tilstand.Samtidig;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Tidtakerne i sakene: flytt dem når en dato endres, og la tiden gå i demo. */
@Component
public class Tidtakere {

    private final ManagementService jobber;
    private final RuntimeService motor;

    Tidtakere(ManagementService jobber, RuntimeService motor) {
        this.jobber = jobber;
        this.motor = motor;
    }

    /**
     * Regner ut sakens tidtakere på nytt fra datoene som gjelder nå.
     *
     * @throws OptimisticLockingFailureException når jobbkjøreren tok en av dem i det samme; det kan gjøres én gang til i en ny transaksjon
     */
    public void regnUtPaaNytt(SakId sakId) {
        Samtidig.gjør(() -> {
            for (ProcessInstance prosess : motor.createProcessInstanceQuery().processInstanceBusinessKey(sakId.toString()).list()) {
                jobber.createJobQuery().processInstanceId(prosess.getId()).timers().list().forEach(jobb -> jobber.recalculateJobDuedate(jobb.getId(), false));
            }
        });
    }

    /** Motoren følger forretningstiden; kalles bare når demoklokka flyttes. */
    public void foelg(Duration flyttet) {
        ClockUtil.offset(flyttet.toMillis());
    }

    /**
     * Kjører alt som er forfalt, til det ikke er mer igjen enn det som feiler. Jobbkjøreren arbeider samtidig; det den
     * tok, kan ha gitt nye tidtakere som også er forfalt.
     *
     * @return antall kjørte her
     */
    public int kjoerForfalte() {
        int samlet = 0;
        List<String> sist = List.of();
        List<String> naa = forfalte();
        while (!naa.equals(sist)) {
            samlet += (int) naa.stream().filter(this::kjoer).count();
            sist = naa;
            naa = forfalte();
        }
        return samlet;
    }

    private List<String> forfalte() {
        return jobber.createJobQuery().executable().active().orderByJobDuedate().asc().listPage(0, 100).stream()
                .map(Job::getId).toList();
    }

    private boolean kjoer(String jobb) {
        try {
            jobber.executeJob(jobb);
            return true;
        } catch (ProcessEngineException e) {
            // Jobbkjøreren tok den først, eller den feilet og får nytt forsøk etter egen plan.
            return false;
        } catch (NullPointerException e) {
            // Motoren selv, når prosessen tar slutt hos jobbkjøreren mens den leses her.
            if (jobber.createJobQuery().jobId(jobb).count() > 0) {
                throw e;
            }
            return false;
        }
    }
}
