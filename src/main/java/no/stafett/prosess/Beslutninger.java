package no.stafett.prosess;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Regner ut beslutningstabeller utenfor et steg i modellen, for eksempel fristen på en oppgave. */
@Component
public class Beslutninger {

    private static final String FELLES = "";

    /** En annen node kan ha publisert; så lenge kan denne regne med den forrige utgaven. */
    private static final Duration HUSKES_I = Duration.ofMinutes(1);

    private final Map<String, Husket> gjeldende = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> sammen = new ConcurrentHashMap<>();
    private final AtomicInteger publisert = new AtomicInteger();
    private final AtomicInteger underveis = new AtomicInteger();
    private final DecisionService tabeller;
    private final RepositoryService publiserte;

    Beslutninger(DecisionService tabeller, RepositoryService publiserte) {
        this.tabeller = tabeller;
        this.publiserte = publiserte;
    }

    /** @param utgaver definisjonen etter leietaker; {@link #FELLES} for den felles @param lest i nanosekunder */
    private record Husket(Map<String, String> utgaver, long lest) {
    }

    /**
     * Tabellen i samme publisering som steget som pågår, ellers den felles; motoren faller ikke selv tilbake
     * fra leietaker til felles.
     *
     * @return utdata fra raden som slo til; tomt når ingen gjorde det
     */
    public Optional<Map<String, Object>> regnUt(String tabell, Map<String, Object> inndata) {
        return utdata(iSammePublisering(tabell).or(() -> Optional.ofNullable(utgaver(tabell).get(FELLES))).orElseThrow(), inndata);
    }

    /**
     * Tabellen som gjelder i dag hos den første av leietakerne som har en, ellers den felles: samme trapp som for modellene. Det som pågår,
     * har ikke noe å si; døren til en sak følger det som gjelder nå.
     *
     * @param leietakere den som går foran først, for eksempel {@code 9901.ppt} og så {@code 9901}
     * @return utdata fra raden som slo til; tomt når ingen gjorde det
     */
    public Optional<Map<String, Object>> regnUt(String tabell, List<String> leietakere, Map<String, Object> inndata) {
        Map<String, String> utgaver = utgaver(tabell);
        String valgt = leietakere.stream().map(utgaver::get).filter(Objects::nonNull).findFirst().orElseGet(() -> utgaver.get(FELLES));
        return utdata(Optional.ofNullable(valgt).orElseThrow(), inndata);
    }

    /** Definisjonen hver leietaker har av tabellen nå. En side spør om mange, så de huskes: ingen side spør motoren (ytelsesregel 2). */
    private Map<String, String> utgaver(String tabell) {
        Husket husket = gjeldende.get(tabell);
        if (husket != null && System.nanoTime() - husket.lest < HUSKES_I.toNanos()) {
            return husket.utgaver;
        }
        int foer = publisert.get();
        Map<String, String> nyeste = publiserte.createDecisionDefinitionQuery().decisionDefinitionKey(tabell).latestVersion().list().stream()
                .collect(Collectors.toMap(d -> d.getTenantId() == null ? FELLES : d.getTenantId(), DecisionDefinition::getId));
        synchronized (gjeldende) {
            if (publisert.get() == foer && underveis.get() == 0) {
                gjeldende.put(tabell, new Husket(nyeste, System.nanoTime()));
            }
        }
        return nyeste;
    }

    /** Noe er publisert. Mens transaksjonen står åpen, huskes ingenting: den kan angres, og andre ser det ikke ennå. */
    void glem() {
        tøm();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            underveis.incrementAndGet();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    underveis.decrementAndGet();
                    tøm();
                }
            });
        }
    }

    private void tøm() {
        synchronized (gjeldende) {
            publisert.incrementAndGet();
            gjeldende.clear();
        }
    }

    private Optional<Map<String, Object>> utdata(String id, Map<String, Object> inndata) {
        DmnDecisionResultEntries rad = tabeller.evaluateDecisionById(id).variables(inndata).evaluate().getSingleResult();
        return Optional.ofNullable(rad).map(DmnDecisionResultEntries::getEntryMap);
    }

    /** Det som er publisert sammen, endres aldri. */
    private Optional<String> iSammePublisering(String tabell) {
        if (Context.getBpmnExecutionContext() == null) {
            return Optional.empty();
        }
        String publisering = Context.getBpmnExecutionContext().getExecution().getProcessDefinition().getDeploymentId();
        String noekkel = publisering + "/" + tabell;
        Optional<String> husket = sammen.get(noekkel);
        if (husket == null) {
            husket = Optional.ofNullable(publiserte.createDecisionDefinitionQuery().decisionDefinitionKey(tabell).deploymentId(publisering)
                    .singleResult()).map(DecisionDefinition::getId);
            sammen.put(noekkel, husket);
        }
        return husket;
    }
}
