package no.stafett.handlingsveileder.kontroll;

import java.util.Map;

/**
 * Gir det som ikke står på den positive listen, den grunnen en fagleder kan bruke. Listen her avgjør ingenting;
 * den bare forklarer. Ukjente ting får den alminnelige koden.
 */
final class Forbudt {

    private static final Map<String, Feilkode> ELEMENTER = Map.ofEntries(
            Map.entry("bpmn:scriptTask", Feilkode.SKRIPT), Map.entry("bpmn:script", Feilkode.SKRIPT),
            Map.entry("camunda:script", Feilkode.SKRIPT),
            Map.entry("camunda:executionListener", Feilkode.LYTTER),
            Map.entry("camunda:taskListener", Feilkode.LYTTER),
            Map.entry("camunda:connector", Feilkode.KOBLING),
            Map.entry("camunda:field", Feilkode.JAVA_KLASSE),
            Map.entry("camunda:inputOutput", Feilkode.MAPPING_IKKE_TILLATT),
            Map.entry("camunda:in", Feilkode.MAPPING_IKKE_TILLATT),
            Map.entry("camunda:out", Feilkode.MAPPING_IKKE_TILLATT),
            Map.entry("bpmn:ioSpecification", Feilkode.MAPPING_IKKE_TILLATT),
            Map.entry("bpmn:dataInputAssociation", Feilkode.MAPPING_IKKE_TILLATT),
            Map.entry("camunda:formData", Feilkode.SKJEMA_I_MODELLEN),
            Map.entry("camunda:formProperty", Feilkode.SKJEMA_I_MODELLEN),
            Map.entry("bpmn:potentialOwner", Feilkode.NAVNGITT_PERSON),
            Map.entry("bpmn:humanPerformer", Feilkode.NAVNGITT_PERSON),
            Map.entry("bpmn:multiInstanceLoopCharacteristics", Feilkode.GJENTAKELSE_IKKE_TILLATT),
            Map.entry("bpmn:standardLoopCharacteristics", Feilkode.GJENTAKELSE_IKKE_TILLATT),
            Map.entry("bpmn:import", Feilkode.IMPORT_IKKE_TILLATT),
            Map.entry("dmn:import", Feilkode.IMPORT_IKKE_TILLATT),
            Map.entry("dmn:literalExpression", Feilkode.DMN_FEEL),
            Map.entry("dmn:businessKnowledgeModel", Feilkode.DMN_FEEL));

    private static final Map<String, Feilkode> ATTRIBUTTER = Map.ofEntries(
            Map.entry("camunda:class", Feilkode.JAVA_KLASSE),
            Map.entry("camunda:formHandlerClass", Feilkode.JAVA_KLASSE),
            Map.entry("camunda:variableMappingClass", Feilkode.JAVA_KLASSE),
            Map.entry("camunda:delegateExpression", Feilkode.DELEGAT),
            Map.entry("camunda:variableMappingDelegateExpression", Feilkode.DELEGAT),
            Map.entry("camunda:expression", Feilkode.UTTRYKK_PAA_FEIL_STED),
            Map.entry("camunda:type", Feilkode.EKSTERN_TYPE), Map.entry("camunda:topic", Feilkode.EKSTERN_TYPE),
            Map.entry("camunda:resource", Feilkode.SKRIPT), Map.entry("scriptFormat", Feilkode.SKRIPT),
            Map.entry("language", Feilkode.SKRIPT),
            Map.entry("camunda:formKey", Feilkode.SKJEMA_UTENOM_PAKKEN),
            Map.entry("camunda:formRefVersion", Feilkode.SKJEMA_UTENOM_PAKKEN),
            Map.entry("camunda:assignee", Feilkode.NAVNGITT_PERSON),
            Map.entry("camunda:candidateUsers", Feilkode.NAVNGITT_PERSON),
            Map.entry("camunda:candidateStarterUsers", Feilkode.NAVNGITT_PERSON),
            Map.entry("camunda:resultVariable", Feilkode.MAPPING_IKKE_TILLATT),
            Map.entry("camunda:mapDecisionResult", Feilkode.MAPPING_IKKE_TILLATT),
            Map.entry("sourceExpression", Feilkode.MAPPING_IKKE_TILLATT),
            Map.entry("variables", Feilkode.MAPPING_IKKE_TILLATT),
            Map.entry("local", Feilkode.MAPPING_IKKE_TILLATT),
            Map.entry("expressionLanguage", Feilkode.DMN_SPRAAK));

    private Forbudt() {
    }

    static Feilkode element(Xmlelement element) {
        if (element.navn().startsWith("{") || !element.navn().contains(":")) {
            return Feilkode.NAVNEROM_IKKE_TILLATT;
        }
        return ELEMENTER.getOrDefault(element.navn(), Feilkode.ELEMENT_IKKE_TILLATT);
    }

    static Feilkode attributt(Xmlelement element, String attributt) {
        if (attributt.startsWith("xsi:")) {
            return Feilkode.XSI_ATTRIBUTT;
        }
        if (attributt.startsWith("{")) {
            return Feilkode.NAVNEROM_IKKE_TILLATT;
        }
        if (attributt.equals("expressionLanguage") && element.navn().startsWith("bpmn:")) {
            return Feilkode.SKRIPT;
        }
        return ATTRIBUTTER.getOrDefault(attributt, Feilkode.ATTRIBUTT_IKKE_TILLATT);
    }
}
