package no.stafett.prosess.vern;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;

/**
 * Det et navn kan bety mens et uttrykk regnes ut: en handling på listen eller en prosessvariabel med enkel verdi.
 * Egenskaper og metoder på verdier finnes ikke her, så selv et uttrykk som slapp forbi lesingen når ingenting.
 */
class Navneoppslag extends ELResolver {

    private final Prosesshandlinger handlinger;

    Navneoppslag(Prosesshandlinger handlinger) {
        this.handlinger = handlinger;
    }

    /** Handlinger går foran variabler: ellers kunne en variabel med samme navn ta plassen til en handling. */
    @Override
    public Object getValue(ELContext sammenheng, Object eier, Object navn) {
        if (eier != null) {
            throw new UttrykkAvvist("Uttrykk kan ikke lese egenskaper");
        }
        String ord = String.valueOf(navn);
        if (handlinger.kjenner(ord)) {
            sammenheng.setPropertyResolved(true);
            return new Mottaker(ord);
        }
        return variabel(sammenheng, ord);
    }

    @Override
    public Object invoke(ELContext sammenheng, Object eier, Object metode, Class<?>[] typer, Object[] argumenter) {
        if (!(eier instanceof Mottaker mottaker)) {
            throw new UttrykkAvvist("Uttrykk kan bare kalle handlinger på tillatelseslisten");
        }
        Object[] gitt = argumenter == null ? new Object[0] : argumenter;
        Method funnet = handlinger.metode(mottaker.navn(), String.valueOf(metode), gitt.length);
        if (funnet == null) {
            throw new UttrykkAvvist("Handlingen har ingen slik metode");
        }
        sammenheng.setPropertyResolved(true);
        return handlinger.utfør(mottaker.navn(), funnet, tilpass(sammenheng, funnet.getParameterTypes(), gitt));
    }

    private static Object[] tilpass(ELContext sammenheng, Class<?>[] typer, Object[] gitt) {
        ExpressionFactory omformer = (ExpressionFactory) sammenheng.getContext(ExpressionFactory.class);
        Object[] tilpasset = new Object[gitt.length];
        for (int i = 0; i < gitt.length; i++) {
            tilpasset[i] = omformer.coerceToType(gitt[i], typer[i]);
        }
        return tilpasset;
    }

    private static Object variabel(ELContext sammenheng, String navn) {
        VariableScope prosess = (VariableScope) sammenheng.getContext(VariableScope.class);
        VariableContext tabell = (VariableContext) sammenheng.getContext(VariableContext.class);
        if (prosess != null && prosess.hasVariable(navn)) {
            sammenheng.setPropertyResolved(true);
            return enkel(prosess.getVariableTyped(navn, false));
        }
        if (tabell != null && tabell.containsVariable(navn)) {
            sammenheng.setPropertyResolved(true);
            return enkel(tabell.resolve(navn));
        }
        return null;
    }

    private static Object enkel(TypedValue typet) {
        Object verdi = typet == null ? null : typet.getValue();
        if (!Enkelverdi.er(verdi)) {
            throw new UttrykkAvvist("Variabelen er ikke en enkel verdi");
        }
        return verdi;
    }

    @Override
    public void setValue(ELContext sammenheng, Object eier, Object navn, Object verdi) {
        throw new PropertyNotWritableException("Uttrykk kan ikke sette verdier");
    }

    @Override
    public boolean isReadOnly(ELContext sammenheng, Object eier, Object navn) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext sammenheng, Object eier, Object navn) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext sammenheng, Object eier) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext sammenheng, Object eier) {
        return Object.class;
    }

    /** Det et handlingsnavn er verdt i et uttrykk: bare navnet. Bønnen selv kommer aldri ut i et uttrykk. */
    private record Mottaker(String navn) {
    }
}
