package no.stafett.prosess;

/** Små BPMN-modeller skrevet som tekst, slik en fremmed ville sendt dem. */
final class Modelltekst {

    private Modelltekst() {
    }

    /** Én vei: start, innholdet (ett element med id {@code steg}), slutt. */
    static String prosess(String id, String steg) {
        return prosess(id, steg, "<bpmn:sequenceFlow id=\"f2\" sourceRef=\"steg\" targetRef=\"slutt\"/>");
    }

    static String prosess(String id, String steg, String videre) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="m" targetNamespace="http://stafett.no">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P365D">
                    <bpmn:startEvent id="start"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="steg"/>
                    %s
                    %s
                    <bpmn:endEvent id="slutt"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(id, steg, videre);
    }

    static String brukeroppgave(String navn, String mer) {
        return "<bpmn:userTask id=\"steg\" name=\"" + navn + "\" camunda:candidateGroups=\"ansatt\" " + mer + "/>";
    }
}
