package no.stafett.handlingsveileder.kontroll;

import java.util.List;
import java.util.stream.Stream;

/** En lest prosess, slik reglene spør om den. */
record Bpmnmodell(Xmlelement rot, List<Xmlelement> alle) {

    static Bpmnmodell av(Xmlelement rot) {
        return new Bpmnmodell(rot, rot.medEtterkommere().toList());
    }

    List<Xmlelement> slag(String navn) {
        return alle.stream().filter(e -> e.er(navn)).toList();
    }

    List<Xmlelement> prosesser() {
        return rot.barn("bpmn:process");
    }

    /** Id på den første prosessen, eller tom tekst. */
    String prosessId() {
        return prosesser().stream().map(Xmlelement::id).findFirst().orElse("");
    }

    /** Prosessene og delprosessene, hver for seg. */
    List<Omraade> områder() {
        return Stream.concat(prosesser().stream(), slag("bpmn:subProcess").stream()).map(Omraade::av).toList();
    }

    /** Navnet på meldingen en hendelse viser til, eller tom tekst når den ikke finnes. */
    String melding(String id) {
        return rot.barn("bpmn:message").stream().filter(m -> m.id().equals(id))
                .map(m -> m.attributt("name")).findFirst().orElse("");
    }
}
