package no.stafett.prosess.vern;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Den eneste objektverdien motoren får bære: svaret fra en beslutningstabell, flyktig mellom tabellen og koden som
 * leser det. Det skrives aldri til basen, og ingenting leses tilbake som objekt derfra.
 */
class FlyktigSvar extends JavaObjectSerializer {

    @Override
    public boolean canHandle(TypedValue verdi) {
        return verdi.isTransient() && verdi.getValue() instanceof DmnDecisionResult;
    }

    @Override
    protected byte[] serializeToByteArray(Object svar) {
        return new byte[0];
    }

    @Override
    protected Object deserializeFromByteArray(byte[] innhold, String type) {
        throw new ProcessEngineException("Objekter leses ikke fra basen");
    }
}
