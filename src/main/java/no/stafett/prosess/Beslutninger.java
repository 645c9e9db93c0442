package no.stafett.prosess;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Regner ut beslutningstabeller utenfor et steg i modellen, for eksempel fristen på en oppgave. */
@Component
public class Beslutninger {

    private final DecisionService tabeller;
    private final RepositoryService publiserte;

    Beslutninger(DecisionService tabeller, RepositoryService publiserte) {
        this.tabeller = tabeller;
        this.publiserte = publiserte;
    }

    /**
     * Tabellen i samme publisering som steget som pågår, ellers den felles; motoren faller ikke selv tilbake
     * fra leietaker til felles.
     *
     * @return utdata fra raden som slo til; tomt når ingen gjorde det
     */
    public Optional<Map<String, Object>> regnUt(String tabell, Map<String, Object> inndata) {
        String id = iSammePublisering(tabell).or(() -> felles(tabell)).orElseThrow().getId();
        DmnDecisionResultEntries rad = tabeller.evaluateDecisionById(id).variables(inndata).evaluate().getSingleResult();
        return Optional.ofNullable(rad).map(DmnDecisionResultEntries::getEntryMap);
    }

    private Optional<DecisionDefinition> iSammePublisering(String tabell) {
        if (Context.getBpmnExecutionContext() == null) {
            return Optional.empty();
        }
        ExecutionEntity steg = Context.getBpmnExecutionContext().getExecution();
        return Optional.ofNullable(publiserte.createDecisionDefinitionQuery().decisionDefinitionKey(tabell)
                .deploymentId(steg.getProcessDefinition().getDeploymentId()).singleResult());
    }

    private Optional<DecisionDefinition> felles(String tabell) {
        return Optional.ofNullable(publiserte.createDecisionDefinitionQuery().decisionDefinitionKey(tabell)
                .withoutTenantId().latestVersion().singleResult());
    }
}
