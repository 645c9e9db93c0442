package no.stafett.handlingsveileder.kontroll;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * En prosess eller en delprosess sett som noder og veier. Delprosesser er egne områder med egne veier.
 *
 * @param utFra veiene ut fra hver node
 * @param innTil veiene inn til hver node
 * @param påKanten hendelsene på kanten av hver node
 */
record Omraade(Xmlelement element, Map<String, Xmlelement> noder, List<Flyt> flyter, Map<String, List<Flyt>> utFra,
        Map<String, List<Flyt>> innTil, Map<String, List<Xmlelement>> påKanten) {

    private static final Set<String> NODER = Set.of("bpmn:startEvent", "bpmn:endEvent", "bpmn:boundaryEvent",
            "bpmn:intermediateCatchEvent", "bpmn:userTask", "bpmn:serviceTask", "bpmn:businessRuleTask",
            "bpmn:callActivity", "bpmn:exclusiveGateway", "bpmn:parallelGateway", "bpmn:subProcess");

    static Omraade av(Xmlelement element) {
        Map<String, Xmlelement> noder = new LinkedHashMap<>();
        element.barn().stream().filter(b -> NODER.contains(b.navn())).forEach(b -> noder.put(b.id(), b));
        List<Flyt> flyter = element.barn("bpmn:sequenceFlow").stream().map(Flyt::av).toList();
        return new Omraade(element, noder, flyter,
                flyter.stream().collect(Collectors.groupingBy(Flyt::fra)),
                flyter.stream().collect(Collectors.groupingBy(Flyt::til)),
                element.barn("bpmn:boundaryEvent").stream()
                        .collect(Collectors.groupingBy(h -> h.attributt("attachedToRef"))));
    }

    List<Xmlelement> noder(String slag) {
        return noder.values().stream().filter(n -> n.er(slag)).toList();
    }

    List<Flyt> ut(String node) {
        return utFra.getOrDefault(node, List.of());
    }

    /** Hendelsene på kanten av noden. */
    List<Xmlelement> påKanten(String node) {
        return påKanten.getOrDefault(node, List.of());
    }

    /** Nodene saken kan komme til rett etter denne, også når en hendelse på kanten slår til. */
    Set<String> etter(String node) {
        Set<String> etter = new HashSet<>();
        ut(node).forEach(f -> etter.add(f.til()));
        påKanten(node).forEach(h -> etter.add(h.id()));
        return etter;
    }

    /** Nodene saken kan ha kommet fra da de var ferdige. Et avbrudd teller ikke: den som gjør trinnet, skal komme videre selv. */
    Set<String> før(String node) {
        return innTil.getOrDefault(node, List.of()).stream().map(Flyt::fra).collect(Collectors.toSet());
    }

    /** Alle noder som nås fra disse ved å følge {@code videre}, dem selv medregnet. */
    Set<String> nåddFra(Collection<String> start, Function<String, Set<String>> videre) {
        Set<String> nådd = new LinkedHashSet<>(start);
        Deque<String> igjen = new ArrayDeque<>(start);
        while (!igjen.isEmpty()) {
            videre.apply(igjen.pop()).stream().filter(nådd::add).forEach(igjen::push);
        }
        return nådd;
    }

    /** En vei mellom to noder. Betingelsen er tom når veien ikke har noen. */
    record Flyt(String id, String fra, String til, String betingelse, Xmlelement element) {

        static Flyt av(Xmlelement element) {
            String betingelse = element.barn("bpmn:conditionExpression").stream()
                    .map(b -> b.tekst().strip()).findFirst().orElse("");
            return new Flyt(element.id(), element.attributt("sourceRef"), element.attributt("targetRef"),
                    betingelse, element);
        }
    }
}
