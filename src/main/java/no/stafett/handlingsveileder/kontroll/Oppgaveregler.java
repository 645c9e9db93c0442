package no.stafett.handlingsveileder.kontroll;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Hvert trinn har et navn, et skjema, en rolle og en beskrivelse; automatiske steg har en handling. */
final class Oppgaveregler {

    private Oppgaveregler() {
    }

    static void kontroller(Bpmnmodell modell, Funn funn) {
        modell.slag("bpmn:userTask").forEach(oppgave -> {
            skjema(oppgave, funn);
            roller(oppgave, funn);
            egenskaper(oppgave, funn);
        });
        modell.slag("bpmn:serviceTask").stream().filter(s -> !s.har("camunda:expression"))
                .forEach(s -> funn.meld(Feilkode.AUTOMATISK_STEG_UTEN_HANDLING, s));
        modell.slag("bpmn:extensionElements").stream().filter(u -> !u.barn("camunda:properties").isEmpty())
                .filter(u -> !u.forelder().er("bpmn:userTask"))
                .forEach(u -> funn.meld(Feilkode.EGENSKAP_UKJENT, u, "camunda:properties"));
    }

    private static void skjema(Xmlelement oppgave, Funn funn) {
        if (!oppgave.har("name")) {
            funn.meld(Feilkode.MANGLER_NAVN, oppgave);
        }
        if (!oppgave.har("camunda:formRef")) {
            funn.meld(Feilkode.OPPGAVE_UTEN_SKJEMA, oppgave);
        } else if (!"deployment".equals(oppgave.attributt("camunda:formRefBinding"))) {
            funn.meld(Feilkode.SKJEMA_BINDING, oppgave);
        }
    }

    private static void roller(Xmlelement oppgave, Funn funn) {
        List<String> roller = liste(oppgave.attributt("camunda:candidateGroups"));
        if (roller.isEmpty()) {
            funn.meld(Feilkode.OPPGAVE_UTEN_ROLLE, oppgave);
        }
        roller.stream().filter(r -> !Modellkontrakt.ROLLER.contains(r))
                .forEach(r -> funn.meld(Feilkode.UKJENT_ROLLE, oppgave, r));
    }

    private static void egenskaper(Xmlelement oppgave, Funn funn) {
        Map<String, String> lest = new HashMap<>();
        for (Xmlelement egenskap : egenskapene(oppgave)) {
            String navn = egenskap.attributt("name");
            if (!Modellkontrakt.EGENSKAPER.contains(navn)) {
                funn.meld(Feilkode.EGENSKAP_UKJENT, oppgave, navn);
            } else if (lest.put(navn, egenskap.attributt("value")) != null) {
                funn.meld(Feilkode.EGENSKAP_DOBBEL, oppgave, navn);
            }
        }
        if (lest.getOrDefault("trinn", "").isBlank()) {
            funn.meld(Feilkode.OPPGAVE_UTEN_TRINN, oppgave);
        }
        Set<String> verktøy = Set.copyOf(liste(lest.getOrDefault("verktoey", "")));
        liste(lest.getOrDefault("paakrevd", "")).stream().filter(p -> !verktøy.contains(p))
                .forEach(p -> funn.meld(Feilkode.PAAKREVD_IKKE_I_VERKTOEY, oppgave, p));
    }

    /** Verdien av én egenskap på et trinn, eller tom tekst. */
    static String egenskap(Xmlelement oppgave, String navn) {
        return egenskapene(oppgave).stream().filter(e -> e.attributt("name").equals(navn))
                .map(e -> e.attributt("value")).findFirst().orElse("");
    }

    static List<String> liste(String tekst) {
        return Arrays.stream(tekst.split(",")).map(String::strip).filter(o -> !o.isEmpty())
                .distinct().collect(Collectors.toList());
    }

    private static List<Xmlelement> egenskapene(Xmlelement oppgave) {
        return oppgave.utvidelser("camunda:properties").stream()
                .flatMap(p -> p.barn("camunda:property").stream()).toList();
    }
}
