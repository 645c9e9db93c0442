package no.stafett.prosess;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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

    /** En annen node kan ha publisert; så lenge kan denne regne med den forrige utgaven. */
    private static final Duration HUSKES_I = Duration.ofMinutes(1);

    private final Map<String, Optional<String>> sammen = new ConcurrentHashMap<>();
    private final Object laas = new Object();
    private final AtomicInteger publisert = new AtomicInteger();
    private final AtomicInteger underveis = new AtomicInteger();
    private final DecisionService tabeller;
    private final RepositoryService publiserte;
    private final Modeller.Bok bok;
    private volatile Husket gjeldende;

    Beslutninger(DecisionService tabeller, RepositoryService publiserte, Modeller.Bok bok) {
        this.tabeller = tabeller;
        this.publiserte = publiserte;
        this.bok = bok;
    }

    /** @param publiseringer den som gjelder, etter leietaker @param lest i nanosekunder */
    private record Husket(Map<String, String> publiseringer, long lest) {
    }

    /**
     * Tabellen i samme publisering som steget som pågår, ellers den felles; motoren faller ikke selv tilbake
     * fra leietaker til felles.
     *
     * @return utdata fra raden som slo til; tomt når ingen gjorde det
     */
    public Optional<Map<String, Object>> regnUt(String tabell, Map<String, Object> inndata) {
        return utdata(iSammePublisering(tabell).or(() -> gjeldende(tabell, List.of())).orElseThrow(), inndata);
    }

    /**
     * Tabellen som gjelder i dag hos den første av leietakerne som har en, ellers den felles: samme trapp som for modellene. Det som pågår,
     * har ikke noe å si; døren til en sak følger det som gjelder nå.
     *
     * @param leietakere den som går foran først, for eksempel {@code 9901.ppt} og så {@code 9901}
     * @return utdata fra raden som slo til; tomt når ingen gjorde det
     */
    public Optional<Map<String, Object>> regnUt(String tabell, List<String> leietakere, Map<String, Object> inndata) {
        return utdata(gjeldende(tabell, leietakere).orElseThrow(), inndata);
    }

    /** Bare det i publiseringen som gjelder, teller. En tabell den ikke har, er trukket tilbake, også om motoren har en eldre utgave av den. */
    private Optional<String> gjeldende(String tabell, List<String> leietakere) {
        Map<String, String> publiseringer = publiseringer();
        return Stream.concat(leietakere.stream(), Stream.of(Modeller.Bok.FELLES)).map(publiseringer::get).filter(Objects::nonNull)
                .flatMap(publisering -> iPublisering(tabell, publisering).stream()).findFirst();
    }

    /** Publiseringen som gjelder hos hver av dem. En side spør om mange tabeller, så de huskes: ingen side spør motoren (ytelsesregel 2). */
    private Map<String, String> publiseringer() {
        Husket husket = gjeldende;
        if (husket != null && System.nanoTime() - husket.lest < HUSKES_I.toNanos()) {
            return husket.publiseringer;
        }
        int foer = publisert.get();
        Map<String, String> naa = bok.gjelder();
        synchronized (laas) {
            if (publisert.get() == foer && underveis.get() == 0) {
                gjeldende = new Husket(naa, System.nanoTime());
            }
        }
        return naa;
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
        synchronized (laas) {
            publisert.incrementAndGet();
            gjeldende = null;
        }
    }

    private Optional<Map<String, Object>> utdata(String id, Map<String, Object> inndata) {
        DmnDecisionResultEntries rad = tabeller.evaluateDecisionById(id).variables(inndata).evaluate().getSingleResult();
        return Optional.ofNullable(rad).map(DmnDecisionResultEntries::getEntryMap);
    }

    private Optional<String> iSammePublisering(String tabell) {
        if (Context.getBpmnExecutionContext() == null) {
            return Optional.empty();
        }
        return iPublisering(tabell, Context.getBpmnExecutionContext().getExecution().getProcessDefinition().getDeploymentId());
    }

    /** Det som er publisert sammen, endres aldri. */
    private Optional<String> iPublisering(String tabell, String publisering) {
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
