package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.Map;
import no.stafett.prosess.Proevehandlinger.Frist;
import no.stafett.prosess.Proevehandlinger.Handlingsveileder;
import no.stafett.prosess.Proevehandlinger.Tiltak;
import no.stafett.prosess.vern.Prosesshandlinger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SEC-20: det modellene trenger, virker med vernet på. */
class MotorvernTillaterTest {

    private static final Tiltak TILTAK = new Tiltak();
    private static Proevemotor prøve;
    private static ProcessEngine motor;

    @BeforeAll
    static void start() {
        prøve = Proevemotor.medVern("tillater",
                Prosesshandlinger.avObjekter(new Frist(), TILTAK, new Handlingsveileder()));
        motor = prøve.motor();
    }

    @AfterAll
    static void stopp() {
        prøve.close();
    }

    @Test
    void skalSetteFristFraEnHandling() {
        publiser("frist", Modelltekst.prosess("frist", Modelltekst.brukeroppgave("Steg",
                "camunda:dueDate=\"${frist.omArbeidsdager(sakId, 7)}\"")));
        assertThat(start("frist").getDueDate()).isEqualTo(new Date(7 * 86_400_000L));
    }

    @Test
    void skalSetteFristFraIsoTekst() {
        publiser("iso", Modelltekst.prosess("iso", Modelltekst.brukeroppgave("Steg",
                "camunda:dueDate=\"${frist.etterTabell(sakId, 'undringssamtale')}\"")));
        assertThat(start("iso").getDueDate()).isInSameDayAs("2031-02-03");
    }

    @Test
    void skalGjøreJavaTidTilIsoTekst() {
        publiser("tid", Modelltekst.prosess("tid", Modelltekst.brukeroppgave("Steg", ""),
                "<bpmn:sequenceFlow id=\"f2\" sourceRef=\"steg\" targetRef=\"slutt\"/>"
                + "<bpmn:boundaryEvent id=\"ur\" attachedToRef=\"steg\"><bpmn:timerEventDefinition id=\"urd\">"
                + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${tiltak.evalueringsstart(sakId)}</bpmn:timeDate>"
                + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                + "<bpmn:sequenceFlow id=\"f3\" sourceRef=\"ur\" targetRef=\"slutt\"/>"));
        start("tid");
        Job ur = motor.getManagementService().createJobQuery().processDefinitionKey("tid").singleResult();
        assertThat(ur.getDuedate()).isInSameDayAs("2031-05-06");
    }

    @Test
    void skalKalleEnHandlingFraEtAutomatiskSteg() {
        publiser("kall", Modelltekst.prosess("kall",
                "<bpmn:serviceTask id=\"steg\" camunda:expression=\"${tiltak.minnOmFrist(sakId)}\"/>"));
        motor.getRuntimeService().startProcessInstanceByKey("kall", Map.of("sakId", "sak-9"));
        assertThat(TILTAK.sistMinnet).isEqualTo("sak-9");
    }

    @Test
    void skalVelgeVeiEtterSammenligning() {
        publiser("valg", Modelltekst.prosess("valg", "<bpmn:exclusiveGateway id=\"steg\" default=\"nei\"/>",
                vei("ja", "${utfall == 'nivaa_1' || !(utfall != 'nivaa_2')}") + vei("nei", null)));
        assertThat(start("valg", "nivaa_2").getTaskDefinitionKey()).isEqualTo("ja_oppgave");
        assertThat(start("valg", "avslutt").getTaskDefinitionKey()).isEqualTo("nei_oppgave");
    }

    @Test
    void skalFinneLeietakerForKallet() {
        publiser("under", Modelltekst.prosess("under", Modelltekst.brukeroppgave("Under", "")), "9902");
        publiser("over", Modelltekst.prosess("over", "<bpmn:callActivity id=\"steg\" calledElement=\"under\" "
                + "camunda:calledElementBinding=\"latest\" "
                + "camunda:calledElementTenantId=\"${handlingsveileder.leietaker(sakId, 'under')}\">"
                + "<bpmn:extensionElements><camunda:in businessKey=\"${sakId}\"/>"
                + "<camunda:in source=\"sakId\" target=\"sakId\"/><camunda:out source=\"utfall\" target=\"utfall\"/>"
                + "</bpmn:extensionElements></bpmn:callActivity>"));
        start("over");
        Task under = motor.getTaskService().createTaskQuery().processDefinitionKey("under").singleResult();
        assertThat(under.getTenantId()).isEqualTo("9902");
        assertThat(motor.getRuntimeService().createProcessInstanceQuery()
                .processInstanceId(under.getProcessInstanceId()).singleResult().getBusinessKey()).isEqualTo("1");
    }

    @Test
    void skalRegneUtEnBeslutningstabellUtenÅLagreSvaretSomObjekt() {
        motor.getRepositoryService().createDeployment().addString("tabell.dmn", TABELL)
                .addString("regel.bpmn", Modelltekst.prosess("regel",
                        "<bpmn:businessRuleTask id=\"steg\" camunda:decisionRef=\"tabell\" "
                        + "camunda:decisionRefBinding=\"deployment\"/>")).deploy();
        String id = motor.getRuntimeService()
                .startProcessInstanceByKey("regel", Map.of("sakId", "1", "nivaa", 0)).getId();
        assertThat(motor.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(id)
                .finished().count()).isOne();
        assertThat(motor.getDecisionService().evaluateDecisionTableByKey("tabell", Map.of("nivaa", 0))
                .getSingleResult().<String>getEntry("utfall")).isEqualTo("nivaa_1");
    }

    @Test
    void skalSvareSomMotorenPåEnUkjentVariabel() {
        publiser("ukjent", Modelltekst.prosess("ukjent", "<bpmn:exclusiveGateway id=\"steg\" default=\"nei\"/>",
                vei("ja", "${finnesIkke == 'x'}") + vei("nei", null)));
        assertThatThrownBy(() -> start("ukjent")).hasMessageContaining("Unknown property used in expression");
    }

    private static String vei(String navn, String betingelse) {
        String krav = betingelse == null ? "" : "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                + betingelse + "</bpmn:conditionExpression>";
        return "<bpmn:sequenceFlow id=\"" + navn + "\" sourceRef=\"steg\" targetRef=\"" + navn + "_oppgave\">" + krav
                + "</bpmn:sequenceFlow><bpmn:userTask id=\"" + navn + "_oppgave\"/>"
                + "<bpmn:sequenceFlow id=\"" + navn + "_2\" sourceRef=\"" + navn + "_oppgave\" targetRef=\"slutt\"/>";
    }

    private static void publiser(String navn, String modell) {
        motor.getRepositoryService().createDeployment().addString(navn + ".bpmn", modell).deploy();
    }

    private static void publiser(String navn, String modell, String leietaker) {
        motor.getRepositoryService().createDeployment().tenantId(leietaker).addString(navn + ".bpmn", modell).deploy();
    }

    private static Task start(String nøkkel) {
        return start(nøkkel, "avslutt");
    }

    private static Task start(String nøkkel, String utfall) {
        String id = motor.getRuntimeService()
                .startProcessInstanceByKey(nøkkel, Map.of("sakId", "1", "utfall", utfall)).getId();
        return motor.getTaskService().createTaskQuery().processInstanceId(id).singleResult();
    }

    private static final String TABELL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="t" name="t" namespace="http://stafett.no">
              <decision id="tabell" name="Tabell" camunda:historyTimeToLive="P365D">
                <decisionTable id="dt" hitPolicy="FIRST">
                  <input id="i"><inputExpression id="ie" typeRef="number"><text>nivaa</text></inputExpression></input>
                  <output id="o" name="utfall" typeRef="string"/><output id="o2" name="rad" typeRef="string"/>
                  <rule id="r"><inputEntry id="re"><text>0</text></inputEntry>
                    <outputEntry id="ro"><text>"nivaa_1"</text></outputEntry>
                    <outputEntry id="ro2"><text>"4"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;
}
