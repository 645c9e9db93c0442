package no.stafett.prosess.tilstand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Om modellene som gjelder, kan brukes: at det finnes en for hvert nivå, at den ikke er satt på vent, og at skjemaene og tabellene den viser til,
 * fulgte med da den ble publisert. Kontrollen før publisering sier det samme; dette ser etter at det fortsatt er slik.
 */
@Component
public class Modelltilstand {

    private static final List<String> NIVAAENE = List.of("nivaa_0", "nivaa_1", "nivaa_2", "nivaa_3");
    private static final Pattern TABELL = Pattern.compile("decisionRef=\"([A-Za-z0-9_]+)\"");

    private final RepositoryService motor;
    private final Modeller modeller;

    Modelltilstand(RepositoryService motor, Modeller modeller) {
        this.motor = motor;
        this.modeller = modeller;
    }

    /** Hva som er i veien med en modell. */
    public enum Hva { MANGLER, PAA_VENT, ULESELIG, UTEN_SKJEMA, UTEN_TABELL }

    /** @param detalj skjemaet eller tabellen som mangler; tom ellers */
    public record Mangel(int nivaa, Hva hva, String detalj) {
    }

    /** @param leietakere de modellen hentes hos, i rekkefølge; til sist den felles */
    public List<Mangel> mangler(List<String> leietakere) {
        List<Mangel> mangler = new ArrayList<>();
        for (int nivaa = 0; nivaa < NIVAAENE.size(); nivaa++) {
            Optional<ProcessDefinition> gjelder = gjelder(NIVAAENE.get(nivaa), leietakere);
            if (gjelder.isEmpty()) {
                mangler.add(new Mangel(nivaa, Hva.MANGLER, ""));
            } else {
                se(nivaa, gjelder.get(), mangler);
            }
        }
        return mangler;
    }

    private Optional<ProcessDefinition> gjelder(String prosess, List<String> leietakere) {
        return modeller.gjelder(prosess, leietakere).map(id -> motor.createProcessDefinitionQuery().processDefinitionId(id).singleResult());
    }

    private void se(int nivaa, ProcessDefinition modell, List<Mangel> mangler) {
        if (modell.isSuspended()) {
            mangler.add(new Mangel(nivaa, Hva.PAA_VENT, ""));
        }
        List<String> filer = motor.getDeploymentResourceNames(modell.getDeploymentId());
        try {
            Modell lest = modeller.hent(modell.getId());
            lest.trinn().stream().flatMap(t -> Stream.concat(Stream.ofNullable(t.skjema()), t.verktoey().stream())).distinct()
                    .filter(skjema -> !filer.contains(skjema + ".form")).forEach(skjema -> mangler.add(new Mangel(nivaa, Hva.UTEN_SKJEMA, skjema)));
            TABELL.matcher(lest.bpmn()).results().map(t -> t.group(1)).distinct().filter(tabell -> !harTabell(modell, tabell))
                    .forEach(tabell -> mangler.add(new Mangel(nivaa, Hva.UTEN_TABELL, tabell)));
        } catch (RuntimeException uleselig) {
            mangler.add(new Mangel(nivaa, Hva.ULESELIG, ""));
        }
    }

    private boolean harTabell(ProcessDefinition modell, String tabell) {
        return motor.createDecisionDefinitionQuery().deploymentId(modell.getDeploymentId()).decisionDefinitionKey(tabell).count() > 0;
    }
}
