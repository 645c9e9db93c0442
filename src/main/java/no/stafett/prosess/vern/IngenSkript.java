package no.stafett.prosess.vern;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Svarer nei når motoren ber om et skriptspråk. Alle språk, også JUEL og FEEL som skript, når hele Java. */
class IngenSkript implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory fabrikk) {
        throw avslag();
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw avslag();
    }

    @Override
    public ScriptEngine getScriptEngine(String språk, boolean fraHurtiglager) {
        throw avslag();
    }

    private static ProcessEngineException avslag() {
        return new ProcessEngineException("Modeller kan ikke kjøre skript");
    }
}
