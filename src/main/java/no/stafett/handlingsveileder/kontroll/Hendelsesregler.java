package no.stafett.handlingsveileder.kontroll;

import java.util.List;
import java.util.regex.Pattern;

/** Starter, ur, meldinger og delprosesser. */
final class Hendelsesregler {

    private static final Pattern VARIGHET =
            Pattern.compile("P(?=.*[1-9])([0-9]{1,4}D)?(T(?=.)([0-9]{1,4}H)?([0-9]{1,4}M)?)?");

    private Hendelsesregler() {
    }

    static void kontroller(Bpmnmodell modell, Funn funn) {
        modell.områder().forEach(område -> start(område, funn));
        modell.områder().stream().filter(område -> Modellkontrakt.EGNE.contains(område.element().id()))
                .forEach(nivå -> startAvNivå(modell, nivå, funn));
        modell.slag("bpmn:boundaryEvent").forEach(h -> grunn(h, funn));
        modell.slag("bpmn:intermediateCatchEvent").forEach(h -> grunn(h, funn));
        modell.slag("bpmn:messageEventDefinition").forEach(m -> melding(modell, m, funn));
        modell.slag("bpmn:timerEventDefinition").forEach(u -> ur(u, funn));
        modell.slag("bpmn:subProcess").stream().filter(d -> !"true".equals(d.attributt("triggeredByEvent")))
                .forEach(d -> funn.meld(Feilkode.DELPROSESS_IKKE_HENDELSE, d));
        modell.områder().forEach(område -> kant(område, funn));
    }

    private static void start(Omraade område, Funn funn) {
        List<Xmlelement> starter = område.noder("bpmn:startEvent");
        boolean delprosess = område.element().er("bpmn:subProcess");
        if (starter.isEmpty()) {
            funn.meld(Feilkode.INGEN_START, område.element());
        }
        starter.stream().filter(s -> delprosess && definisjoner(s) != 1 || definisjoner(s) > 1)
                .forEach(s -> funn.meld(Feilkode.HENDELSE_UTEN_GRUNN, s));
        // Kan en prosess begynne to steder uten noe som skiller dem, vet ingen hvor en sak begynner; motoren avviser den.
        starter.stream().filter(s -> definisjoner(s) == 0).skip(1).forEach(s -> funn.meld(Feilkode.HENDELSE_UTEN_GRUNN, s));
        // En prosess som starter av seg selv, har ingen sak. Motoren regner dessuten ut slike ur ved publisering.
        starter.stream().filter(s -> !delprosess && !s.barn("bpmn:timerEventDefinition").isEmpty())
                .forEach(s -> funn.meld(Feilkode.START_MED_UR, s));
    }

    /** Et nivå startes av hovedprosessen. Uten en vanlig start stopper saken der, og meldinger går bare til de felles modellene. */
    private static void startAvNivå(Bpmnmodell modell, Omraade nivå, Funn funn) {
        List<Xmlelement> starter = nivå.noder("bpmn:startEvent");
        if (!starter.isEmpty() && starter.stream().noneMatch(s -> definisjoner(s) == 0)) {
            funn.meld(Feilkode.INGEN_START, nivå.element());
        }
        starter.stream().flatMap(s -> s.barn("bpmn:messageEventDefinition").stream())
                .forEach(m -> funn.meld(Feilkode.UKJENT_MELDING, m, modell.melding(m.attributt("messageRef"))));
    }

    private static void grunn(Xmlelement hendelse, Funn funn) {
        if (definisjoner(hendelse) != 1) {
            funn.meld(Feilkode.HENDELSE_UTEN_GRUNN, hendelse);
        }
    }

    private static int definisjoner(Xmlelement hendelse) {
        return hendelse.barn("bpmn:messageEventDefinition").size() + hendelse.barn("bpmn:timerEventDefinition").size();
    }

    private static void melding(Bpmnmodell modell, Xmlelement definisjon, Funn funn) {
        String navn = modell.melding(definisjon.attributt("messageRef"));
        if (!Modellkontrakt.MELDINGER.contains(navn)) {
            funn.meld(Feilkode.UKJENT_MELDING, definisjon, navn);
        }
    }

    private static void ur(Xmlelement ur, Funn funn) {
        if (ur.barn().size() != 1 || ur.barn().get(0).tekst().isBlank()) {
            funn.meld(Feilkode.UR_UTEN_TID, ur);
        }
        ur.barn("bpmn:timeDuration").stream().map(v -> v.tekst().strip())
                .filter(v -> !v.startsWith("${") && !VARIGHET.matcher(v).matches())
                .forEach(v -> funn.meld(Feilkode.VARIGHET_UGYLDIG, ur, v));
    }

    private static void kant(Omraade område, Funn funn) {
        område.noder("bpmn:boundaryEvent").stream().filter(h -> {
            Xmlelement vert = område.noder().get(h.attributt("attachedToRef"));
            return vert == null || !vert.er("bpmn:userTask", "bpmn:callActivity");
        }).forEach(h -> funn.meld(Feilkode.KANT_UTEN_OPPGAVE, h));
    }
}
