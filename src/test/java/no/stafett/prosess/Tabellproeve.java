package no.stafett.prosess;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import no.stafett.handlingsveileder.Levertepakker;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;

/** Spør en publisert beslutningstabell, i den pakken den ligger. */
final class Tabellproeve {

    private static final Pattern REGEL = Pattern.compile("<rule |<rule>");

    private final Sett sett;
    private final String tabell;

    Tabellproeve(Sett sett, String tabell) {
        this.sett = sett;
        this.tabell = tabell;
    }

    /** @return utdata fra raden som slo til; tomme celler er ikke med */
    Map<String, Object> spør(Map<String, Object> inndata) {
        Map<String, Object> ut = new HashMap<>(Modellmotor.felles().motor.getDecisionService()
                .evaluateDecisionById(definisjon().getId()).variables(inndata).evaluate().getSingleResult().getEntryMap());
        ut.values().removeIf(verdi -> verdi == null);
        return ut;
    }

    String innhold() {
        return new String(Levertepakker.hent(sett.pakke()).filer().get(tabell + ".dmn"), StandardCharsets.UTF_8);
    }

    long antallRader() {
        return REGEL.matcher(innhold()).results().count();
    }

    private DecisionDefinition definisjon() {
        DecisionDefinitionQuery spørring = Modellmotor.felles().motor.getRepositoryService().createDecisionDefinitionQuery()
                .decisionDefinitionKey(tabell).latestVersion();
        return (sett.leietaker() == null ? spørring.withoutTenantId() : spørring.tenantIdIn(sett.leietaker())).singleResult();
    }
}
