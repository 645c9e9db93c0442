package no.stafett.handlingsveileder.kontroll;

/** Den positive listen for beslutningstabeller: én tabell i FEEL, og tegneverktøyets utseende. */
final class Dmngrammatikk {

    static final Grammatikk LISTE = new Grammatikk("""
            dmn:definitions : id name namespace exporter exporterVersion modeler:executionPlatform \
            modeler:executionPlatformVersion > dmn:decision dmndi:DMNDI
            dmn:decision : id name camdmn:historyTimeToLive camdmn:versionTag > dmn:description dmn:question \
            dmn:allowedAnswers dmn:variable dmn:decisionTable
            dmn:variable : id name typeRef
            dmn:description : > #
            dmn:question : > #
            dmn:allowedAnswers : > #
            dmn:text : > #
            dmn:decisionTable : id hitPolicy preferredOrientation > dmn:description dmn:input dmn:output \
            dmn:annotation dmn:rule
            dmn:input : id label biodi:width > dmn:inputExpression dmn:inputValues
            dmn:inputExpression : id typeRef expressionLanguage > dmn:text
            dmn:inputValues : id > dmn:text
            dmn:output : id label name typeRef biodi:width > dmn:outputValues
            dmn:outputValues : id > dmn:text
            dmn:annotation : name
            dmn:rule : id > dmn:description dmn:inputEntry dmn:outputEntry dmn:annotationEntry
            dmn:inputEntry : id expressionLanguage > dmn:description dmn:text
            dmn:outputEntry : id expressionLanguage > dmn:description dmn:text
            dmn:annotationEntry : > dmn:text
            dmndi:DMNDI : > dmndi:DMNDiagram
            dmndi:DMNDiagram : id name > dmndi:DMNShape
            dmndi:DMNShape : id dmnElementRef isCollapsed > dmndc:Bounds dmndi:DMNLabel
            dmndi:DMNLabel : > dmndc:Bounds
            dmndc:Bounds : x y width height
            """);

    private Dmngrammatikk() {
    }
}
