package no.stafett.prosess.vern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Siste sperre i motoren: ser over hele modellen før motoren begynner på den. En vanlig parse-lytter kommer for sent;
 * motoren lager for eksempel skjemaklasser mens den leser. Slår den til, har porten foran sviktet, og det logges høyt.
 */
class Snubletraad extends BpmnParse {

    private static final Logger LOGG = LoggerFactory.getLogger(Snubletraad.class);
    private static final int DYPESTE = 64;
    private static final int FLESTE = 5_000;

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> NAVNEROM = Set.of("http://www.omg.org/spec/BPMN/20100524/MODEL",
            "http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI", CAMUNDA);
    private static final Set<String> FREMMEDE_ATTRIBUTTER = Set.of(
            "http://www.w3.org/2001/XMLSchema-instance:type",
            "http://camunda.org/schema/modeler/1.0:executionPlatform",
            "http://camunda.org/schema/modeler/1.0:executionPlatformVersion",
            "http://bpmn.io/schema/bpmn/biocolor/1.0:stroke", "http://bpmn.io/schema/bpmn/biocolor/1.0:fill",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0:background-color",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0:border-color",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0:color");
    private static final Set<String> CAMUNDA_ATTRIBUTTER = Set.of("historyTimeToLive", "formRef", "formRefBinding",
            "candidateGroups", "candidateUsers", "assignee", "dueDate", "followUpDate", "priority", "decisionRef",
            "decisionRefBinding", "calledElementBinding", "calledElementTenantId", "asyncBefore", "asyncAfter",
            "exclusive", "versionTag", "isStartableInTasklist");
    private static final Set<String> CAMUNDA_ELEMENTER = Set.of("properties", "property", "in", "out");
    private static final Set<String> FORBUDTE_ELEMENTER = Set.of("import", "scriptTask", "script", "sendTask",
            "manualTask", "adHocSubProcess", "transaction", "multiInstanceLoopCharacteristics", "ioSpecification",
            "resourceAssignmentExpression", "interface", "operation");

    Snubletraad(BpmnParser leser) {
        super(leser);
    }

    @Override
    protected void parseRootElement() {
        seOver(rootElement);
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }

    /** Uten rekursjon: en fiendtlig dyp modell skal avvises, ikke tømme stakken. */
    private void seOver(Element rot) {
        Deque<Sted> igjen = new ArrayDeque<>(Set.of(new Sted(rot, 1)));
        int antall = 0;
        while (!igjen.isEmpty() && !hasErrors()) {
            Sted sted = igjen.pop();
            if (++antall > FLESTE || sted.dybde() > DYPESTE) {
                avvis("for stor eller for dyp modell", sted.element());
            }
            kontroller(sted.element());
            sted.element().elements().forEach(barn -> igjen.push(new Sted(barn, sted.dybde() + 1)));
        }
    }

    private void kontroller(Element element) {
        if (!NAVNEROM.contains(element.getUri())) {
            avvis("fremmed navnerom " + element.getUri(), element);
        } else if (CAMUNDA.equals(element.getUri()) && !CAMUNDA_ELEMENTER.contains(element.getTagName())) {
            avvis("utvidelsen " + element.getTagName(), element);
        } else if (FORBUDTE_ELEMENTER.contains(element.getTagName())) {
            avvis("elementet " + element.getTagName(), element);
        }
        element.attributes().stream()
                .filter(navn -> !erTillatt(element, navn))
                .forEach(navn -> avvis("attributtet " + navn, element));
    }

    private static boolean erTillatt(Element element, String attributt) {
        int skille = attributt.lastIndexOf(':');
        if (skille < 0 || attributt.startsWith("xmlns:")) {
            return !"language".equals(attributt);
        }
        if (!attributt.startsWith(CAMUNDA + ":")) {
            return FREMMEDE_ATTRIBUTTER.contains(attributt);
        }
        String navn = attributt.substring(skille + 1);
        return CAMUNDA_ATTRIBUTTER.contains(navn)
                || "expression".equals(navn) && "serviceTask".equals(element.getTagName());
    }

    private void avvis(String hva, Element element) {
        LOGG.error("Snubletråden slo til: {} i <{}> på linje {}", hva, element.getTagName(), element.getLine());
        addError("Ikke tillatt: " + hva, element);
    }

    private record Sted(Element element, int dybde) {
    }
}
