package no.stafett.handlingsveileder.kontroll;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * En ring der verken et menneske eller minst en dag må til for å komme rundt, får motoren til å gå til den stopper. Et ur med en dato venter ikke
 * når dagen er passert, og et ur på minutter minner folk om det samme hele natten.
 */
final class Ringregler {

    private static final Pattern MINST_EN_DAG = Pattern.compile("P0*+[1-9].*");

    private final Omraade område;
    private final Map<String, Set<String>> fram = new HashMap<>();
    private final Map<String, Set<String>> bak = new HashMap<>();

    private Ringregler(Omraade område) {
        this.område = område;
        område.noder().forEach((id, node) -> {
            fram.put(id, avSegSelv(node));
            fram.get(id).forEach(til -> bak.computeIfAbsent(til, t -> new HashSet<>()).add(id));
        });
    }

    static void kontroller(Bpmnmodell modell, Funn funn) {
        modell.områder().forEach(område -> new Ringregler(område).ringene().stream().sorted()
                .forEach(node -> funn.meld(Feilkode.SLOEYFE_UTEN_STOPP, område.noder().get(node))));
    }

    /** Noder som ikke har noe foran seg eller bak seg, kan ikke være med i en ring; det som står igjen, er ringene. */
    private Set<String> ringene() {
        Set<String> igjen = new HashSet<>(fram.keySet());
        skrell(igjen, fram, bak);
        skrell(igjen, bak, fram);
        return igjen;
    }

    /** Dit saken kommer uten at noen gjør noe: forbi et trinn bare når et ur på det slår. */
    private Set<String> avSegSelv(Xmlelement node) {
        if (node.er("bpmn:intermediateCatchEvent") && !slårStraks(node)) {
            return Set.of();
        }
        if (node.er("bpmn:userTask", "bpmn:callActivity")) {
            return område.påKanten(node.id()).stream().filter(Ringregler::slårStraks).map(Xmlelement::id).collect(Collectors.toSet());
        }
        return område.etter(node.id());
    }

    /** Om hendelsen kan komme med en gang, hver gang. */
    private static boolean slårStraks(Xmlelement hendelse) {
        return hendelse.barn("bpmn:timerEventDefinition").stream().anyMatch(ur -> ur.barn("bpmn:timeDuration").stream()
                .noneMatch(varighet -> MINST_EN_DAG.matcher(varighet.tekst().strip()).matches()));
    }

    private static void skrell(Set<String> igjen, Map<String, Set<String>> fram, Map<String, Set<String>> bak) {
        Deque<String> kø = new ArrayDeque<>(igjen);
        while (!kø.isEmpty()) {
            String node = kø.pop();
            if (igjen.contains(node) && Collections.disjoint(fram.getOrDefault(node, Set.of()), igjen)) {
                igjen.remove(node);
                kø.addAll(bak.getOrDefault(node, Set.of()));
            }
        }
    }
}
