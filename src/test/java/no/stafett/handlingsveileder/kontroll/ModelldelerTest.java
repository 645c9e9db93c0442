package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.stafett.handlingsveileder.kontroll.Modelldeler.Del;
import org.junit.jupiter.api.Test;

/** Alt i en modell er i en del, unntatt tegningen, det verktøyet skriver om seg selv, og det som leses på trinnet. */
class ModelldelerTest {

    private static final String TRINN = "<bpmn:userTask id='a' name='A' camunda:formRef='s' camunda:formRefBinding='deployment' camunda:candidateGroups='leder' camunda:dueDate='${d}'>"
            + "<bpmn:extensionElements><camunda:properties><camunda:property name='hva' value='Det'/><camunda:property name='ukjent' value='x'/>"
            + "</camunda:properties></bpmn:extensionElements><bpmn:incoming>f</bpmn:incoming></bpmn:userTask>";
    private static final String FLYT = "<bpmn:sequenceFlow id='f' sourceRef='s' targetRef='a'><bpmn:conditionExpression>${utfall == 'a'}</bpmn:conditionExpression></bpmn:sequenceFlow>";

    @Test
    void skalDeleOppIDetSomStårIFlyten() {
        List<Del> deler = deler(modell("<bpmn:documentation>Om</bpmn:documentation><bpmn:startEvent id='s' name='Start'/>" + TRINN + FLYT
                + "<bpmn:subProcess id='u'><bpmn:endEvent id='e'/></bpmn:subProcess><bpmn:laneSet/>"));
        assertThat(deler).extracting(Del::slag).containsExactly("bpmn:definitions", "bpmn:process", "bpmn:startEvent", "bpmn:userTask", "bpmn:sequenceFlow",
                "bpmn:subProcess", "bpmn:endEvent");
        assertThat(deler).extracting(Del::over).containsExactly("", "", "nivaa_1", "nivaa_1", "nivaa_1", "nivaa_1", "u");
        assertThat(deler).extracting(Del::navn).startsWith("", "Nivå 1", "Start", "A", "");
        Del prosess = deler.get(1);
        assertThat(prosess.tekst()).isEqualTo("<bpmn:documentation>Om</>");
        assertThat(prosess.resten()).as("det som ikke har noen id, er med i det det står i").isEqualTo("<bpmn:laneSet></>");
        assertThat(deler.get(4)).isEqualTo(new Del("bpmn:sequenceFlow", "f", "nivaa_1", "", Map.of("id", "f", "sourceRef", "s", "targetRef", "a"), "",
                "<bpmn:conditionExpression>${utfall == 'a'}</>", Set.of()));
        assertThat(deler.get(3).erTrinn() && deler.get(4).erFlyt()).isTrue();
        assertThat(deler.get(4).erTrinn() || deler.get(3).erFlyt()).isFalse();
    }

    @Test
    void skalIkkeGjentaDetSomLesesPåTrinnet() {
        Del trinn = deler(modell(TRINN)).get(2);
        assertThat(trinn.attributter()).isEqualTo(Map.of("id", "a", "camunda:formRefBinding", "deployment"));
        assertThat(trinn.resten()).isEqualTo("<bpmn:extensionElements><camunda:properties><camunda:property name=\"ukjent\" value=\"x\"></></></>");
        assertThat(trinn.koblinger()).containsExactly("bpmn:incoming f");
        assertThat(deler(modell(TRINN.replace("<camunda:property name='ukjent' value='x'/>", ""))).get(2).resten()).isEmpty();
        assertThat(deler(modell(TRINN.replace("userTask", "serviceTask"))).get(2)).as("på noe annet er det ikke lest").satisfies(d -> {
            assertThat(d.attributter()).containsKeys("name", "camunda:formRef");
            assertThat(d.resten()).contains("Det");
        });
    }

    /** Skrevet to ganger, på et annet sted, eller med noe mer, er den ikke den som leses. */
    @Test
    void skalTaMedEgenskaperSomIkkeLeses() {
        String hva = "<camunda:property name='hva' value='Det'/>";
        assertThat(resten(TRINN.replace(hva, "<camunda:property name='hva' value='Først'/>" + hva))).contains("Først").doesNotContain("Det");
        assertThat(resten(TRINN.replace("</bpmn:extensionElements>", "<camunda:properties>" + hva.replace("Det", "Sist") + "</camunda:properties></bpmn:extensionElements>")))
                .contains("Det").doesNotContain("Sist");
        assertThat(resten(TRINN.replace(hva, hva.replace("/>", " id='i'/>")))).contains("Det");
        assertThat(resten(TRINN.replace(hva, hva.replace("/>", ">tekst</camunda:property>")))).contains("Det");
        assertThat(resten(TRINN.replace(hva, hva.replace("/>", "><camunda:in/></camunda:property>")))).contains("Det");
        assertThat(resten(TRINN.replace(hva, "<camunda:list>" + hva + "</camunda:list>"))).contains("Det");
        assertThat(resten(TRINN.replace("camunda:properties", "camunda:inputOutput"))).contains("Det");
        assertThat(resten(TRINN.replace("bpmn:extensionElements", "bpmn:ioSpecification"))).contains("Det");
        assertThat(resten(TRINN.replace("<bpmn:extensionElements>", "<bpmn:extensionElements id='e'>").replace("<camunda:property name='ukjent' value='x'/>", "")))
                .as("en ramme som sier noe selv").contains("id=\"e\"");
    }

    @Test
    void skalIkkeTaMedTegningenOgDetVerktøyetSkriverOmSegSelv() {
        String modell = modell(FLYT);
        assertThat(deler(modell.replace("</bpmn:definitions>", "<di:BPMNDiagram id='tegning'/></bpmn:definitions>"))).isEqualTo(deler(modell));
        assertThat(deler(modell.replace("<bpmn:definitions ", "<bpmn:definitions exporter='M' exporterVersion='1' targetNamespace='t' "))).isEqualTo(deler(modell));
        assertThat(deler(modell.replace("<bpmn:definitions ", "<bpmn:definitions expressionLanguage='js' "))).isNotEqualTo(deler(modell));
        assertThat(deler(modell.replace("id='f'", "id='f' exporter='M'"))).as("et annet sted er det ikke verktøyets").isNotEqualTo(deler(modell));
        assertThat(deler(modell.replace("id='f'", "id='f' xmlns:bioc='http://bpmn.io/schema/bpmn/biocolor/1.0' bioc:stroke='red'"))).isEqualTo(deler(modell));
        assertThat(deler(modell.replace("</bpmn:process>", "<di:BPMNDiagram id='tegning'/></bpmn:process>"))).as("en tegning et annet sted").isNotEqualTo(deler(modell));
    }

    /** Den samme veien skrevet i en annen orden er den samme veien: redigeringen skriver ikke alltid i den samme. */
    @Test
    void skalIkkeBrySegOmRekkefølgenDetErSkrevetI() {
        assertThat(Set.copyOf(deler(modell("<bpmn:startEvent id='s'/><bpmn:endEvent name='e' id='e'/>"))))
                .isEqualTo(Set.copyOf(deler(modell("<bpmn:endEvent id='e' name='e'/><bpmn:startEvent id='s'/>"))));
        assertThat(deler(modell(FLYT.replace("${", " ${").replace("}<", "}\n<")))).isEqualTo(deler(modell(FLYT)));
        assertThat(deler(modell("<bpmn:startEvent id='s'><bpmn:outgoing>b</bpmn:outgoing><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>")).get(2).koblinger())
                .isEqualTo(new TreeSet<>(Set.of("bpmn:outgoing a", "bpmn:outgoing b")));
    }

    /** Det ene kan ikke skrives slik at det ser ut som det andre. */
    @Test
    void skalSkriveUlikeTingUlikt() {
        assertThat(List.of("<bpmn:a>&lt;bpmn:b></bpmn:a>", "<bpmn:a><bpmn:b/></bpmn:a>", "<bpmn:a b='1' c='2'/>", "<bpmn:a b='1&quot; c=&quot;2'/>", "<bpmn:a>&amp;lt;</bpmn:a>",
                "<bpmn:a>&lt;</bpmn:a>", "<bpmn:a/><bpmn:a/>", "<bpmn:a><bpmn:a/></bpmn:a>", "<bpmn:a>&quot;</bpmn:a>", "<bpmn:a>&amp;quot;</bpmn:a>")
                .stream().map(innhold -> deler(modell(innhold)).get(1).resten()).collect(Collectors.toSet())).hasSize(10);
    }

    @Test
    void skalDeleOppEnTabellUtenRadene() {
        String tabell = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'><decision id='d' name='D'><decisionTable hitPolicy='FIRST'><rule id='r'/></decisionTable>"
                + "</decision></definitions>";
        assertThat(deler(tabell)).isEqualTo(deler(tabell.replace("<rule id='r'/>", "")));
        assertThat(deler(tabell)).isNotEqualTo(deler(tabell.replace("FIRST", "UNIQUE"))).isNotEqualTo(deler(tabell.replace("name='D'", "name='E'")));
        assertThat(deler(tabell.replace("</decision>", "<rule id='x'/></decision>"))).as("en rad utenfor tabellen").isNotEqualTo(deler(tabell));
    }

    @Test
    void skalIkkeLeseNoeSomIkkeKanLesesTrygt() {
        assertThat(Modelldeler.les("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static String resten(String trinn) {
        return deler(modell(trinn)).get(2).resten();
    }

    private static List<Del> deler(String modell) {
        return Modelldeler.les(modell.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String modell(String kropp) {
        return "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                + " xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI'><bpmn:process id='nivaa_1' name='Nivå 1'>" + kropp + "</bpmn:process></bpmn:definitions>";
    }
}
