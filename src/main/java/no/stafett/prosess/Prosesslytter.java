package no.stafett.prosess;

import java.util.HashMap;
import java.util.Map;
import no.stafett.felles.SakId;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gjør det motoren vet om nivåer, beslutninger og avslutning om til våre hendelser. */
@Component
class Prosesslytter {

    static final String HOVEDPROSESS = "bti_sak";
    private static final String NIVAAPROSESS = "nivaa_[0-3]";

    private final ApplicationEventPublisher hendelser;

    Prosesslytter(ApplicationEventPublisher hendelser) {
        this.hendelser = hendelser;
    }

    void startet(DelegateExecution prosess) {
        String navn = navn(prosess);
        if (navn.matches(NIVAAPROSESS)) {
            int nivaa = navn.charAt(navn.length() - 1) - '0';
            prosess.setVariable(Variabler.NIVAA, nivaa);
            hendelser.publishEvent(new NivaaStartet(sakId(prosess), nivaa, prosess.getProcessDefinitionId()));
        }
    }

    void sluttet(DelegateExecution prosess) {
        if (HOVEDPROSESS.equals(navn(prosess)) && !prosess.isCanceled()) {
            hendelser.publishEvent(new SakLoeptUt(sakId(prosess), (String) prosess.getVariable(Variabler.UTFALL)));
        }
    }

    /** Tabellens utdata blir enkle variabler; motoren ville ellers lagret dem som et serialisert objekt (SEC-32). */
    void tabellRegnetUt(DelegateExecution steg) {
        DmnDecisionResult resultat = (DmnDecisionResult) steg.getVariableLocal("decisionResult");
        if (resultat == null) {
            return;
        }
        DmnDecisionResultEntries rad = resultat.getSingleResult();
        Map<String, Object> utdata = rad == null ? Map.of() : rad.getEntryMap();
        String forslag = (String) utdata.get(Variabler.UTFALL);
        String radnavn = (String) utdata.get(Variabler.RAD);
        steg.setVariable(Variabler.FORSLAG, forslag);
        steg.setVariable(Variabler.RAD, radnavn);
        hendelser.publishEvent(new ForslagBeregnet(sakId(steg), tabell(steg), radnavn, forslag, grunnlag(steg)));
    }

    private static String tabell(DelegateExecution steg) {
        return ((BusinessRuleTask) steg.getBpmnModelElementInstance()).getCamundaDecisionRef();
    }

    private static Map<String, Object> grunnlag(DelegateExecution steg) {
        Map<String, Object> verdier = new HashMap<>();
        Variabler.GRUNNLAG.forEach(navn -> verdier.put(navn, steg.getVariable(navn)));
        return verdier;
    }

    private static SakId sakId(DelegateExecution steg) {
        return SakId.av((String) steg.getVariable(Variabler.SAK_ID));
    }

    private static String navn(DelegateExecution steg) {
        ProcessDefinition definisjon = ((ExecutionEntity) steg).getProcessDefinition();
        return definisjon.getKey();
    }
}
