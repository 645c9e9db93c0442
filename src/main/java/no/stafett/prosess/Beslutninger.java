package no.stafett.prosess;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        return utdata(iSammePublisering(tabell).or(() -> felles(tabell)).orElseThrow().getId(), inndata);
    }

    /**
     * Tabellen som gjelder i dag hos den første av leietakerne som har en, ellers den felles: samme trapp som for modellene. Det som pågår,
     * har ikke noe å si; døren til en sak følger det som gjelder nå.
     *
     * @param leietakere den som går foran først, for eksempel {@code 9901.ppt} og så {@code 9901}
     * @return utdata fra raden som slo til; tomt når ingen gjorde det
     */
    public Optional<Map<String, Object>> regnUt(String tabell, List<String> leietakere, Map<String, Object> inndata) {
        List<DecisionDefinition> nyeste = publiserte.createDecisionDefinitionQuery().decisionDefinitionKey(tabell)
                .tenantIdIn(leietakere.toArray(String[]::new)).includeDecisionDefinitionsWithoutTenantId().latestVersion().list();
        DecisionDefinition valgt = Stream.concat(leietakere.stream(), Stream.of((String) null))
                .flatMap(hos -> nyeste.stream().filter(d -> Objects.equals(d.getTenantId(), hos))).findFirst().orElseThrow();
        return utdata(valgt.getId(), inndata);
    }

    private Optional<Map<String, Object>> utdata(String id, Map<String, Object> inndata) {
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
