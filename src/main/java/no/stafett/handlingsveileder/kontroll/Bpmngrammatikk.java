package no.stafett.handlingsveileder.kontroll;

/** Den positive listen for prosesser: det våre modeller bruker, og det tegneverktøyet legger til av utseende. */
final class Bpmngrammatikk {

    static final Grammatikk LISTE = new Grammatikk("""
            @veien = bpmn:startEvent bpmn:endEvent bpmn:boundaryEvent bpmn:intermediateCatchEvent bpmn:userTask \
            bpmn:serviceTask bpmn:businessRuleTask bpmn:callActivity bpmn:exclusiveGateway bpmn:parallelGateway \
            bpmn:subProcess bpmn:sequenceFlow bpmn:textAnnotation bpmn:association bpmn:group bpmn:documentation
            @ender = bpmn:incoming bpmn:outgoing bpmn:documentation
            bpmn:definitions : id name targetNamespace exporter exporterVersion modeler:executionPlatform \
            modeler:executionPlatformVersion > bpmn:process bpmn:message bpmn:category bpmndi:BPMNDiagram
            bpmn:message : id name
            bpmn:category : id > bpmn:categoryValue
            bpmn:categoryValue : id value
            bpmn:process : id name isExecutable camunda:historyTimeToLive camunda:versionTag > @veien bpmn:laneSet
            bpmn:laneSet : id name > bpmn:lane
            bpmn:lane : id name > bpmn:flowNodeRef bpmn:documentation
            bpmn:flowNodeRef : > #
            bpmn:documentation : > #
            bpmn:incoming : > #
            bpmn:outgoing : > #
            bpmn:subProcess : id name triggeredByEvent > @veien
            bpmn:startEvent : id name isInterrupting > bpmn:outgoing bpmn:documentation bpmn:messageEventDefinition \
            bpmn:timerEventDefinition
            bpmn:endEvent : id name > bpmn:incoming bpmn:documentation
            bpmn:boundaryEvent : id name attachedToRef cancelActivity > bpmn:outgoing bpmn:documentation \
            bpmn:messageEventDefinition bpmn:timerEventDefinition
            bpmn:intermediateCatchEvent : id name > @ender bpmn:timerEventDefinition
            bpmn:messageEventDefinition : id messageRef
            bpmn:timerEventDefinition : id > bpmn:timeDate bpmn:timeDuration
            bpmn:timeDate : id xsi:type > #
            bpmn:timeDuration : id xsi:type > #
            bpmn:userTask : id name camunda:formRef camunda:formRefBinding camunda:candidateGroups camunda:dueDate \
            > @ender bpmn:extensionElements
            bpmn:serviceTask : id name camunda:expression > @ender
            bpmn:businessRuleTask : id name camunda:decisionRef camunda:decisionRefBinding > @ender
            bpmn:callActivity : id name calledElement camunda:calledElementBinding camunda:calledElementTenantId \
            > @ender bpmn:extensionElements
            bpmn:exclusiveGateway : id name default > @ender
            bpmn:parallelGateway : id name > @ender
            bpmn:sequenceFlow : id name sourceRef targetRef > bpmn:documentation bpmn:conditionExpression
            bpmn:conditionExpression : id xsi:type > #
            bpmn:textAnnotation : id > bpmn:text
            bpmn:text : > #
            bpmn:association : id associationDirection sourceRef targetRef
            bpmn:group : id categoryValueRef
            bpmn:extensionElements : > camunda:properties camunda:in camunda:out
            camunda:properties : > camunda:property
            camunda:property : name value
            camunda:in : businessKey source target
            camunda:out : source target
            bpmndi:BPMNDiagram : id name > bpmndi:BPMNPlane bpmndi:BPMNLabelStyle
            bpmndi:BPMNPlane : id bpmnElement > bpmndi:BPMNShape bpmndi:BPMNEdge
            bpmndi:BPMNShape : id bpmnElement isHorizontal isExpanded isMarkerVisible bioc:stroke bioc:fill \
            color:background-color color:border-color > dc:Bounds bpmndi:BPMNLabel
            bpmndi:BPMNEdge : id bpmnElement bioc:stroke color:border-color > di:waypoint bpmndi:BPMNLabel
            bpmndi:BPMNLabel : id labelStyle color:color > dc:Bounds
            bpmndi:BPMNLabelStyle : id > dc:Font
            dc:Font : name size isBold isItalic isUnderline isStrikeThrough
            dc:Bounds : x y width height
            di:waypoint : x y
            """);

    private Bpmngrammatikk() {
    }
}
