package no.stafett.prosess.vern;

import java.lang.reflect.Method;
import java.util.List;
import no.stafett.prosess.Uttrykksfeil;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Motorens uttrykk bak kontrollen: hvert uttrykk leses av {@link Uttrykksleser} før motoren får det, i modeller,
 * i beslutningstabeller og i spørringer (der CVE-2026-109432 ellers slipper uttrykk forbi motorens egen sperre).
 */
class StrengeUttrykk extends JuelExpressionManager {

    private final Uttrykksleser leser;
    private final Prosesshandlinger handlinger;

    StrengeUttrykk(Prosesshandlinger handlinger) {
        this.handlinger = handlinger;
        this.leser = new Uttrykksleser(handlinger);
        setExpressionFactory(new ExpressionFactoryImpl(leser.trær()));
    }

    /** Eneste vei til et ferdig uttrykk, også for tabeller og spørringer. */
    @Override
    public ValueExpression createValueExpression(String uttrykk) {
        List<Uttrykksfeil> feil = leser.les(uttrykk).feil();
        if (!feil.isEmpty()) {
            throw new UttrykkAvvist(feil);
        }
        return super.createValueExpression(uttrykk);
    }

    @Override
    protected ELResolver createElResolver() {
        return new Navneoppslag(handlinger);
    }

    /** Motoren vil gi modellene egne funksjoner. De får ingen. */
    @Override
    public void addFunction(String navn, Method funksjon) {
    }
}
