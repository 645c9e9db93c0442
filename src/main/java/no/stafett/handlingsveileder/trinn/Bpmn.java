package no.stafett.handlingsveileder.trinn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** En modell som redigeres, sett som noder, flyter og tegningen av dem. Spør alltid treet, så svaret er slik det er nå. */
final class Bpmn {

    private static final Set<String> NODER = Set.of("startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "userTask",
            "serviceTask", "businessRuleTask", "callActivity", "exclusiveGateway", "parallelGateway", "subProcess");

    private final Xmltre tre;
    private final Gren prosess;

    private Bpmn(Xmltre tre, Gren prosess) {
        this.tre = tre;
        this.prosess = prosess;
    }

    static Bpmn les(byte[] innhold) {
        Xmltre tre = Bpmnleser.les(innhold);
        return new Bpmn(tre, tre.rot().bpmn("process").stream().findFirst().orElseThrow(ModellenKanIkkeLeses::new));
    }

    byte[] skriv() {
        return tre.skriv();
    }

    Gren rot() {
        return tre.rot();
    }

    Gren prosess() {
        return prosess;
    }

    /** Nodene på selve veien; det som ligger i en delprosess, er delprosessens eget. */
    List<Gren> noder() {
        return prosess.barn().stream().filter(b -> NODER.stream().anyMatch(b::erBpmn)).toList();
    }

    Optional<Gren> finn(String id) {
        return noder().stream().filter(n -> n.id().equals(id)).findFirst();
    }

    Gren hent(String id) {
        return finn(id).orElseThrow(TrinnetFinnesIkke::new);
    }

    /** Alle oppgaver, også dem i delprosesser. */
    List<Gren> oppgaver() {
        return prosess.alle().filter(g -> g.erBpmn("userTask")).toList();
    }

    Gren oppgave(String id) {
        return oppgaver().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow(TrinnetFinnesIkke::new);
    }

    boolean erPåVeien(Gren node) {
        return node.forelder() == prosess;
    }

    List<Gren> flyter() {
        return prosess.bpmn("sequenceFlow");
    }

    Gren flyt(String id) {
        return flyter().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow(TrinnetFinnesIkke::new);
    }

    List<Gren> ut(Gren node) {
        return flyter().stream().filter(f -> fra(f).equals(node.id())).toList();
    }

    List<Gren> inn(Gren node) {
        return flyter().stream().filter(f -> til(f).equals(node.id())).toList();
    }

    Optional<Gren> målet(Gren flyt) {
        return finn(til(flyt));
    }

    Optional<Gren> kilden(Gren flyt) {
        return finn(fra(flyt));
    }

    List<Gren> påKanten(Gren node) {
        return prosess.bpmn("boundaryEvent").stream().filter(h -> h.attributt("attachedToRef").equals(node.id())).toList();
    }

    static String fra(Gren flyt) {
        return flyt.attributt("sourceRef");
    }

    static String til(Gren flyt) {
        return flyt.attributt("targetRef");
    }

    /** En port som bare samler: den spør ikke om noe, og har én vei ut. */
    boolean samler(Gren node) {
        return node.erBpmn("exclusiveGateway") && ut(node).size() == 1;
    }

    /** Formen eller linjen som tegner elementet; tom når det ikke er tegnet. */
    Optional<Gren> tegning(String element) {
        return rot().alle().filter(g -> g.er(Rom.BPMNDI, "BPMNShape", "BPMNEdge"))
                .filter(g -> g.attributt("bpmnElement").equals(element)).findFirst();
    }

    Stream<Gren> medId() {
        return rot().alle().filter(g -> !g.id().isEmpty());
    }

    /** Det ønskede navnet, eller det med et tall bak når noe alt heter det. */
    String ledigId(String ønsket) {
        Set<String> brukt = Set.copyOf(medId().map(Gren::id).distinct().toList());
        Predicate<String> ledig = id -> !brukt.contains(id);
        return ledig.test(ønsket) ? ønsket
                : IntStream.iterate(2, i -> i + 1).mapToObj(i -> ønsket + "_" + i).filter(ledig).findFirst().orElseThrow();
    }
}
