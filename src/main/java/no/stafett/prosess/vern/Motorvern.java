package no.stafett.prosess.vern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.XmlVern;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.ByteArrayValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.FileValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;

/**
 * Alt som gjør motoren trygg å gi modeller, samlet i én plugin. Må settes før motoren bygges: uttrykk og skript
 * låses i {@code preInit}, for det som settes senere, leser motoren ikke.
 */
class Motorvern extends AbstractProcessEnginePlugin {

    private final Prosesshandlinger handlinger;
    private final Modeller.Vakt vakt;

    Motorvern(Prosesshandlinger handlinger, Modeller.Vakt vakt) {
        this.handlinger = handlinger;
        this.vakt = vakt;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl motor) {
        XmlVern.slåPå();
        låsUttrykk(motor);
        låsSkript(motor);
        låsModeller(motor);
        låsVerdier(motor);
    }

    private void låsUttrykk(ProcessEngineConfigurationImpl motor) {
        StrengeUttrykk uttrykk = new StrengeUttrykk(handlinger);
        motor.setExpressionManager(uttrykk);
        motor.setDmnElProvider(uttrykk.toElProvider());
        motor.setBeans(new HashMap<>());
        motor.setEnableExpressionsInAdhocQueries(false);
        motor.setEnableExpressionsInStoredQueries(false);
    }

    private static void låsSkript(ProcessEngineConfigurationImpl motor) {
        motor.setScriptEngineResolver(new IngenSkript());
        motor.setEnableScriptCompilation(false);
        motor.setEnableScriptEngineCaching(false);
        motor.setEnableFetchScriptEngineFromProcessApplication(false);
        motor.setFormEngines(new HashMap<>());
    }

    private void låsModeller(ProcessEngineConfigurationImpl motor) {
        motor.setCustomPreDeployers(new ArrayList<>(List.of(new Modellport(vakt))));
        motor.setBpmnParseFactory(Snubletraad::new);
        motor.setCmmnEnabled(false);
        motor.setEnforceHistoryTimeToLive(true);
        motor.setDisableStrictCallActivityValidation(false);
    }

    private static void låsVerdier(ProcessEngineConfigurationImpl motor) {
        motor.setJavaSerializationFormatEnabled(false);
        motor.setDeserializationTypeValidationEnabled(true);
        motor.setDeserializationAllowedClasses("");
        motor.setDeserializationAllowedPackages("");
    }

    /** Variabler er ord, tall, datoer og sant/usant. Uten former for objekter kan motoren ikke lagre eller lese dem. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl motor) {
        VariableSerializers former = motor.getVariableSerializers();
        List.of(new JavaObjectSerializer(), new ByteArrayValueSerializer(), new FileValueSerializer())
                .forEach(form -> former.removeSerializer(former.getSerializerByName(form.getName())));
        former.addSerializer(new FlyktigSvar());
    }
}
