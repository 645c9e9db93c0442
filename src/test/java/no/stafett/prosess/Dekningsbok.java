package no.stafett.prosess;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.Pakke;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;

/**
 * Hva prøvene i en klasse har gått. Biblioteket måler og lager rapporten; det kjenner bare prosessens id, og de samme
 * id-ene finnes i fem pakker. Derfor føres hver modell her under pakkens navn, og derfor brukes ikke bibliotekets egen
 * utvidelse for JUnit, som spør motoren etter «den nyeste» uten leietaker.
 */
final class Dekningsbok implements Collector {

    private final DefaultCollector bok = new DefaultCollector(Dekningsbok::modell);
    private final String klasse;

    Dekningsbok(String klasse) {
        this.klasse = klasse;
        bok.createSuite(new Suite(klasse, klasse));
        bok.activateSuite(klasse);
    }

    void nyPrøve(String id, String navn) {
        bok.createRun(new Run(id, navn), klasse);
        bok.activateRun(id);
    }

    @Override
    public void addEvent(Event e) {
        // Modellens leietaker, ikke sakens: en felles prosess som kalles fra et nivå, arver nivåets.
        String leietaker = Context.getBpmnExecutionContext().getProcessDefinition().getTenantId();
        bok.addEvent(new Event(e.getSource(), e.getType(), e.getDefinitionKey(), e.getElementType(),
                pakke(leietaker) + "/" + e.getModelKey(), e.getTimestamp()));
    }

    /** Flyter og elementer i modellen som ingen prøve har gått. @param modell for eksempel {@code vardo/nivaa_1} */
    List<String> ikkeGått(String modell) {
        Set<String> gått = bok.activeSuite.getEvents(modell).stream().map(Event::getDefinitionKey)
                .collect(Collectors.toSet());
        return elementer(les(modell)).map(FlowElement::getId).filter(id -> !gått.contains(id)).sorted().toList();
    }

    int antallFlyter(String modell) {
        return les(modell).getModelElementsByType(SequenceFlow.class).size();
    }

    void skrivRapport() {
        CoverageReportUtil.createReport(bok, null);
    }

    /** Modellene i leveransen med denne prosessen, for eksempel {@code vardo/nivaa_1}. */
    static List<String> modeller(String prosess) {
        return Levertepakker.navn().stream()
                .filter(pakke -> Levertepakker.hent(pakke).filer().containsKey(prosess + ".bpmn"))
                .map(pakke -> pakke + "/" + prosess).toList();
    }

    private static String pakke(String leietaker) {
        return Levertepakker.alle().filter(p -> Objects.equals(p.leietaker(), leietaker)).map(Pakke::navn).findFirst().orElseThrow();
    }

    private static Model modell(String navn) {
        BpmnModelInstance modell = les(navn);
        return new Model(navn, (int) elementer(modell).count(), null, Bpmn.convertToString(modell));
    }

    private static BpmnModelInstance les(String modell) {
        int skille = modell.lastIndexOf('/');
        return Bpmn.readModelFromStream(new ByteArrayInputStream(
                Levertepakker.hent(modell.substring(0, skille)).filer().get(modell.substring(skille + 1) + ".bpmn")));
    }

    private static Stream<FlowElement> elementer(BpmnModelInstance modell) {
        return Stream.<Collection<? extends FlowElement>>of(modell.getModelElementsByType(SequenceFlow.class),
                modell.getModelElementsByType(FlowNode.class)).flatMap(Collection::stream);
    }
}
