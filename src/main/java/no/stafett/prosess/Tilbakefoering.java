package no.stafett.prosess;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.felles.SakId;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;

/** Fører en sak tilbake til beslutningen den nettopp gikk videre fra. Kallet forutsetter en åpen transaksjon der saken er låst. */
@Component
public class Tilbakefoering {

    private final RuntimeService motor;
    private final Modeller modeller;
    private final Oppgavelytter.Omvei omvei;

    Tilbakefoering(RuntimeService motor, Modeller modeller, Oppgavelytter.Omvei omvei) {
        this.motor = motor;
        this.modeller = modeller;
        this.omvei = omvei;
    }

    /** @param fra nivået saken er på nå @param til nivået den skal tilbake til @param trinn trinnet der det ble besluttet */
    public record Vei(int fra, int til, String trinn) {
    }

    /**
     * Nivået saken er på, avbrytes med alt som venter i det. Nivået den kom fra, begynner på nytt etter modellen som gjelder nå, og
     * står ved beslutningen.
     *
     * @param verdier det beslutningen bygde på; bare navn motoren kjenner, slippes gjennom muren
     * @throws VeienTilbakeErStengt når modellen ikke har trinnet, eller saken gikk videre i det samme
     */
    public void tilBeslutningen(SakId sakId, Vei vei, Map<String, Object> verdier) {
        try {
            ProcessInstance hoved = motor.createProcessInstanceQuery().processInstanceBusinessKey(sakId.toString())
                    .processDefinitionKey(Prosesslytter.HOVEDPROSESS).singleResult();
            omvei.gå(() -> byttNivaa(hoved, vei), () -> stillVed(hoved, vei.trinn(), verdier));
        } catch (OptimisticLockingException | NullValueException tapt) {
            throw VeienTilbakeErStengt.tapt(tapt);
        }
    }

    private void byttNivaa(ProcessInstance hoved, Vei vei) {
        motor.createProcessInstanceModification(hoved.getId()).cancelAllForActivity(nivaa(vei.fra()))
                .startBeforeActivity(nivaa(vei.til())).setVariable(Variabler.UTFALL, nivaa(vei.til())).execute();
    }

    private void stillVed(ProcessInstance hoved, String trinn, Map<String, Object> verdier) {
        ProcessInstance nivaa = motor.createProcessInstanceQuery().superProcessInstanceId(hoved.getId()).singleResult();
        if (nivaa == null || modeller.hent(nivaa.getProcessDefinitionId()).finnTrinn(trinn).filter(t -> !t.utfall().isEmpty()).isEmpty()) {
            throw VeienTilbakeErStengt.utenTrinn(trinn);
        }
        Map<String, Object> slippesInn = new HashMap<>(verdier);
        slippesInn.keySet().removeIf(navn -> !Variabler.GRUNNLAG.contains(navn) && !Variabler.FORSLAG.equals(navn) && !Variabler.RAD.equals(navn));
        slippesInn.remove(Variabler.NIVAA);
        motor.setVariables(nivaa.getId(), slippesInn);
        ActivityInstance staar = motor.getActivityInstance(nivaa.getId());
        ProcessInstanceModificationBuilder endring = motor.createProcessInstanceModification(nivaa.getId()).startBeforeActivity(trinn);
        Stream.of(staar.getChildActivityInstances()).forEach(her -> endring.cancelActivityInstance(her.getId()));
        Stream.of(staar.getChildTransitionInstances()).forEach(her -> endring.cancelTransitionInstance(her.getId()));
        endring.execute();
    }

    private static String nivaa(int nivaa) {
        return "nivaa_" + nivaa;
    }

    /** Saken kan ikke føres tilbake dit den var: modellen har ikke trinnet lenger, eller noe skjedde med saken i det samme. */
    public static class VeienTilbakeErStengt extends RuntimeException {

        private final boolean modellenErEnAnnen;

        private VeienTilbakeErStengt(String grunn, boolean modellenErEnAnnen, Throwable aarsak) {
            super(grunn, aarsak);
            this.modellenErEnAnnen = modellenErEnAnnen;
        }

        static VeienTilbakeErStengt utenTrinn(String trinn) {
            return new VeienTilbakeErStengt("Modellen har ikke beslutningen " + trinn, true, null);
        }

        static VeienTilbakeErStengt tapt(Throwable aarsak) {
            return new VeienTilbakeErStengt("Saken gikk videre i det samme", false, aarsak);
        }

        public boolean modellenErEnAnnen() {
            return modellenErEnAnnen;
        }
    }
}
