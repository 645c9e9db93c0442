package no.stafett.prosess;

import java.util.HashMap;
import java.util.Map;
import no.stafett.felles.PersonId;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/**
 * Ta, legg tilbake og fullfør i motoren. Hvem som får, er avgjort før kallet; taper kallet et kappløp, kommer
 * {@link OppgaveErBorte}, og den som kalte leser oppgaven på nytt og svarer ut fra det den finner.
 */
@Component
public class Oppgaver {

    private final TaskService motor;

    Oppgaver(TaskService motor) {
        this.motor = motor;
    }

    public void ta(String oppgaveId, PersonId person) {
        forsoek(oppgaveId, () -> motor.claim(oppgaveId, person.toString()));
    }

    public void leggTilbake(String oppgaveId) {
        forsoek(oppgaveId, () -> motor.setAssignee(oppgaveId, null));
    }

    /** @param rutingsverdier bare navn motoren kjenner; andre slippes ikke gjennom muren */
    public void fullfør(String oppgaveId, Map<String, Object> rutingsverdier) {
        Map<String, Object> slippesInn = new HashMap<>(rutingsverdier);
        slippesInn.keySet().removeIf(navn -> !Variabler.GRUNNLAG.contains(navn) && !Variabler.FRA_SVAR.contains(navn));
        slippesInn.remove(Variabler.NIVAA);
        forsoek(oppgaveId, () -> motor.complete(oppgaveId, slippesInn));
    }

    /** Bare et tapt kappløp betyr at oppgaven er borte; en modell eller en motor som feiler, skal synes som feil. */
    private void forsoek(String oppgaveId, Runnable handling) {
        try {
            handling.run();
        } catch (OptimisticLockingException | TaskAlreadyClaimedException tapt) {
            throw new OppgaveErBorte(oppgaveId, tapt);
        } catch (NullValueException mangler) {
            throw finnes(oppgaveId) ? mangler : new OppgaveErBorte(oppgaveId, mangler);
        }
    }

    private boolean finnes(String oppgaveId) {
        return motor.createTaskQuery().taskId(oppgaveId).count() > 0;
    }
}
