package no.stafett.prosess.vern;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.stafett.prosess.Modeller;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spør porten før motoren leser noe av det den er gitt, også når noen går utenom {@link Modeller#publiser}. Den som har
 * kontrollert pakken sin først, merker ikke noe til den; slår den til, har noen prøvd å gå forbi, og det logges høyt.
 */
class Modellport implements Deployer {

    private static final Logger LOGG = LoggerFactory.getLogger(Modellport.class);

    private final Modeller.Vakt vakt;

    Modellport(Modeller.Vakt vakt) {
        this.vakt = vakt;
    }

    @Override
    public void deploy(DeploymentEntity utgave) {
        // En modell som hentes fram igjen, ble vurdert da den ble publisert. En strengere port skal ikke stanse saker som alt går.
        if (utgave.isNew()) {
            slippInn(utgave);
        }
    }

    private void slippInn(DeploymentEntity utgave) {
        Map<String, byte[]> filer = new TreeMap<>();
        utgave.getResources().values().forEach(fil -> filer.put(fil.getName(), fil.getBytes()));
        String navn = utgave.getName() == null ? "" : utgave.getName();
        List<String> innvendinger = vakt.innvendinger(navn, utgave.getTenantId(), filer);
        if (!innvendinger.isEmpty()) {
            // Bare kodene: filene er fremmedes, og det som står i dem, skal ikke skrive i loggen vår.
            String koder = String.join(", ", innvendinger);
            LOGG.error("Porten i motoren slo til: {}", koder);
            throw new ProcessEngineException("Porten slapp ikke inn: " + koder);
        }
    }
}
