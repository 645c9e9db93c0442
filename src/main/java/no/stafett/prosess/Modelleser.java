package no.stafett.prosess;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Leser trinnene ut av en modell: egenskapene på hver brukeroppgave og valgene i porten etter den. */
final class Modelleser {

    private static final Pattern UTFALL = Pattern.compile("utfall\\s*==\\s*'([a-z_0-9]+)'");

    private Modelleser() {
    }

    static List<Trinn> trinn(BpmnModelInstance modell) {
        return modell.getModelElementsByType(UserTask.class).stream().map(Modelleser::les)
                .sorted(Comparator.comparing(Trinn::nummer, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    private static Trinn les(UserTask oppgave) {
        Map<String, String> e = egenskaper(oppgave);
        String skjema = oppgave.getCamundaFormRef();
        return new Trinn(oppgave.getId(), e.get("trinn"), oppgave.getName(), e.get("hva"), e.get("hvordan"),
                e.get("hvem"), e.get("arena"), e.get("frist"), skjema, liste(e.get("verktoey")),
                liste(e.get("paakrevd")), List.copyOf(oppgave.getCamundaCandidateGroupsList()), utfall(oppgave), regnes(oppgave),
                "true".equals(e.get("kanHoppesOver")));
    }

    /**
     * Usant bare når hver vei fra trinnet går rett til en ny oppgave som selv må gjøres, gjennom porter som ikke spør om annet enn svaret: alt
     * annet, som en beslutningstabell, en tidtaker eller slutten på nivået, kan trenge grunnlaget. En delprosess som begynner av en hendelse,
     * kan begynne når som helst.
     */
    private static boolean regnes(FlowNode trinn) {
        if (trinn.getModelInstance().getModelElementsByType(SubProcess.class).stream().map(SubProcess.class::cast).anyMatch(SubProcess::triggeredByEvent)) {
            return true;
        }
        Set<FlowNode> sett = new HashSet<>();
        Deque<FlowNode> igjen = new ArrayDeque<>(List.of(trinn));
        while (!igjen.isEmpty()) {
            FlowNode node = igjen.pop();
            if (node.getOutgoing().isEmpty() || node.getOutgoing().stream().anyMatch(Modelleser::spørOmGrunnlaget)) {
                return true;
            }
            for (FlowNode neste : node.getSucceedingNodes().list()) {
                if (!(neste instanceof ExclusiveGateway) && !(neste instanceof UserTask && hendelserPaa(neste).isEmpty())) {
                    return true;
                }
                if (neste instanceof ExclusiveGateway && sett.add(neste)) {
                    igjen.push(neste);
                }
            }
        }
        return false;
    }

    /** Det som kan ta saken videre fra oppgaven uten at noen gjør den, for eksempel evalueringsdatoen. */
    private static List<BoundaryEvent> hendelserPaa(FlowNode oppgave) {
        return oppgave.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .map(BoundaryEvent.class::cast).filter(hendelse -> oppgave.equals(hendelse.getAttachedTo())).toList();
    }

    private static boolean spørOmGrunnlaget(SequenceFlow flyt) {
        return flyt.getConditionExpression() != null
                && Variabler.GRUNNLAG.stream().anyMatch(flyt.getConditionExpression().getTextContent()::contains);
    }

    private static Map<String, String> egenskaper(UserTask oppgave) {
        if (oppgave.getExtensionElements() == null) {
            return Map.of();
        }
        return oppgave.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(p -> p.getCamundaProperties().stream()).filter(p -> p.getCamundaValue() != null)
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }

    private static List<String> liste(String kommadelt) {
        return kommadelt == null || kommadelt.isBlank() ? List.of()
                : Arrays.stream(kommadelt.split(",")).map(String::trim).toList();
    }

    private static List<String> utfall(FlowNode oppgave) {
        return oppgave.getSucceedingNodes().list().stream().filter(ExclusiveGateway.class::isInstance)
                .map(FlowNode::getOutgoing).flatMap(Collection::stream).flatMap(Modelleser::valg).distinct().toList();
    }

    private static Stream<String> valg(SequenceFlow flyt) {
        if (flyt.getConditionExpression() == null) {
            return Stream.empty();
        }
        return UTFALL.matcher(flyt.getConditionExpression().getTextContent()).results().map(treff -> treff.group(1));
    }
}
