package no.stafett.prosess.tabell;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * Regner ut en beslutningstabell som ikke er publisert, og sier hvilke rader som passer. Motoren får aldri tabellen: regningen skjer i en
 * egen tabellmotor uten skript, uten uttrykk utenom FEEL og uten noe å skrive til, og den har kort tid på seg.
 *
 * <p>Skal bare få tabeller porten har godtatt. Alle rader som passer, regnes ut, så den som lager tabellen, ser både raden som gjelder, og
 * dem som står i skyggen av den.
 */
@Component
public class Radregner {

    private static final int SAMTIDIG = 2;
    private static final long LENGST_MS = 2_000;

    private final ThreadLocal<DmnDecisionTableEvaluationEvent> utregning = new ThreadLocal<>();
    private final DmnEngine tabeller = motor();
    private final ExecutorService regnere = new ThreadPoolExecutor(0, SAMTIDIG, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), oppgave -> {
        Thread traad = new Thread(oppgave, "tabellproeve");
        traad.setDaemon(true);
        return traad;
    });

    /** Hvordan det gikk. */
    public enum Utfall { REGNET, KAN_IKKE_REGNES, TOK_FOR_LANG_TID }

    /**
     * En rad som passer.
     *
     * @param nummer  fra 1, slik tabellen viser den
     * @param utdata  svarene etter navn, i tabellens rekkefølge; null der raden ikke svarer
     */
    public record Treff(String id, int nummer, Map<String, Object> utdata) {
    }

    /** @param treff i tabellens rekkefølge; tomt når ingen rad passer eller det ikke kunne regnes ut */
    public record Svar(Utfall utfall, List<Treff> treff) {
    }

    /**
     * @param tabell  en tabell porten har godtatt
     * @param inndata etter navnet på variabelen; det som mangler, er tomt
     */
    public Svar prøv(byte[] tabell, Map<String, Object> inndata) {
        try {
            Future<List<Treff>> regnes = regnere.submit(() -> regnUt(tabell, inndata));
            return vent(regnes);
        } catch (RejectedExecutionException alleErOpptatt) {
            return new Svar(Utfall.TOK_FOR_LANG_TID, List.of());
        }
    }

    private static Svar vent(Future<List<Treff>> regnes) {
        try {
            return new Svar(Utfall.REGNET, regnes.get(LENGST_MS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException forLenge) {
            regnes.cancel(true);
            return new Svar(Utfall.TOK_FOR_LANG_TID, List.of());
        } catch (ExecutionException feilITabellen) {
            return new Svar(Utfall.KAN_IKKE_REGNES, List.of());
        } catch (InterruptedException avbrutt) {
            Thread.currentThread().interrupt();
            return new Svar(Utfall.TOK_FOR_LANG_TID, List.of());
        }
    }

    private List<Treff> regnUt(byte[] innhold, Map<String, Object> inndata) {
        DmnModelInstance modell = Dmn.readModelFromStream(new ByteArrayInputStream(innhold));
        Decision beslutning = modell.getModelElementsByType(Decision.class).iterator().next();
        DecisionTable tabell = (DecisionTable) beslutning.getExpression();
        List<String> rader = tabell.getRules().stream().map(Rule::getId).toList();
        tabell.setHitPolicy(HitPolicy.RULE_ORDER);
        try {
            tabeller.evaluateDecisionTable(tabeller.parseDecision(beslutning.getId(), modell), Tabellverdier.inn(tabell, inndata));
            return utregning.get().getMatchingRules().stream()
                    .map(r -> new Treff(r.getId(), rader.indexOf(r.getId()) + 1, Tabellverdier.ut(r.getOutputEntries()))).toList();
        } finally {
            utregning.remove();
        }
    }

    private DmnEngine motor() {
        DefaultDmnEngineConfiguration oppsett = new DefaultDmnEngineConfiguration();
        oppsett.setScriptEngineResolver(språk -> {
            throw new IllegalStateException("Tabeller kan ikke kjøre skript");
        });
        oppsett.setElProvider(uttrykk -> {
            throw new IllegalStateException("Tabeller regner bare i FEEL");
        });
        oppsett.setCustomPostDecisionTableEvaluationListeners(List.of(utregning::set));
        return oppsett.buildEngine();
    }

    @PreDestroy
    void stopp() {
        regnere.shutdownNow();
    }
}
