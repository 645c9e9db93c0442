package no.stafett.prosess.veikart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.stafett.prosess.Modell;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Det en modell sier ved siden av trinnene: hva den er til, og hvor hvert valg i en beslutning fører.
 *
 * @param om    slik modellen beskriver seg selv; null når den ikke gjør det
 * @param veier i den rekkefølgen modellen har dem
 */
public record Veikart(String om, List<Vei> veier) {

    private static final Pattern UTFALL = Pattern.compile("utfall\\s*==\\s*'([a-z_0-9]+)'");

    /** Hva man kommer til: et trinn i den samme modellen, slutten på den, eller noe som gjøres ved siden av før den går videre. */
    public enum Slag { TRINN, SLUTT, SIDEVEI }

    /**
     * @param fra    trinnet som avgjør
     * @param utfall valget
     * @param til    id-en til det man kommer til
     * @param navn   det modellen kaller det man kommer til; null når det ikke har noe navn
     */
    public record Vei(String fra, String utfall, Slag slag, String til, String navn) {
    }

    public static Veikart av(Modell modell) {
        BpmnModelInstance bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(modell.bpmn().getBytes(StandardCharsets.UTF_8)));
        String om = bpmn.getModelElementsByType(Process.class).stream().flatMap(p -> p.getDocumentations().stream())
                .map(d -> d.getTextContent().strip()).filter(tekst -> !tekst.isEmpty()).findFirst().orElse(null);
        return new Veikart(om, bpmn.getModelElementsByType(UserTask.class).stream().flatMap(Veikart::fra).toList());
    }

    private static Stream<Vei> fra(UserTask trinn) {
        return trinn.getSucceedingNodes().list().stream().filter(ExclusiveGateway.class::isInstance).flatMap(port -> port.getOutgoing().stream())
                .flatMap(flyt -> utfall(flyt).map(kode -> vei(trinn.getId(), kode, mål(flyt.getTarget())))).distinct();
    }

    private static Stream<String> utfall(SequenceFlow flyt) {
        return flyt.getConditionExpression() == null ? Stream.empty()
                : UTFALL.matcher(flyt.getConditionExpression().getTextContent()).results().map((MatchResult treff) -> treff.group(1));
    }

    private static Vei vei(String fra, String utfall, FlowNode til) {
        Slag slag = til instanceof UserTask ? Slag.TRINN : til instanceof CallActivity ? Slag.SIDEVEI : Slag.SLUTT;
        return new Vei(fra, utfall, slag, til.getId(), til.getName());
    }

    /** Porter som bare samler, og tabeller som regnes ut, er ikke noe den som leser, kommer til. */
    private static FlowNode mål(FlowNode første) {
        Set<FlowNode> sett = new HashSet<>();
        FlowNode her = første;
        while (!(her instanceof UserTask || her instanceof CallActivity) && her.getOutgoing().size() == 1 && sett.add(her)) {
            her = her.getOutgoing().iterator().next().getTarget();
        }
        return her;
    }
}
