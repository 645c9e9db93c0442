package no.stafett.prosess;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Boka der ingen fører en: pakken med det nyeste nivå 0, for pakkene her har alle det. */
record Motorbok(RepositoryService motor) implements Modeller.Bok {

    @Override
    public Map<String, String> gjelder() {
        return motor.createProcessDefinitionQuery().processDefinitionKey("nivaa_0").latestVersion().list().stream()
                .collect(Collectors.toMap(d -> d.getTenantId() == null ? FELLES : d.getTenantId(), ProcessDefinition::getDeploymentId));
    }

    @Override
    public Map<String, String> gjelder(Collection<String> leietakere) {
        return gjelder();
    }
}
