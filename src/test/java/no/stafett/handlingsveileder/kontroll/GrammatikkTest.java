package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hvordan en positiv liste leses: det som står i den er tillatt der det står, og ingenting annet. */
class GrammatikkTest {

    private static final Grammatikk LISTE = new Grammatikk("""

            @under = bpmn:task bpmn:text
            bpmn:process : id  name > @under bpmn:lane
            bpmn:task : id
            bpmn:text : > #
            bpmn:lane : > @under
            """);

    @Test
    void skalTillateDetSomStårOgIngentingAnnet() {
        assertThat(LISTE.tillatt()).containsExactlyInAnyOrder("bpmn:process@id", "bpmn:process@name", "bpmn:process>bpmn:task",
                "bpmn:process>bpmn:text", "bpmn:process>bpmn:lane", "bpmn:task@id", "bpmn:text>#", "bpmn:lane>bpmn:task", "bpmn:lane>bpmn:text");
    }

    @Test
    void skalKontrollereHvertElementDerDetStår() throws Xmlavvist {
        assertThat(koder("<b:process id='a' name='b'><b:task id='c'/><b:text>d</b:text><b:lane><b:task/></b:lane></b:process>")).isEmpty();
        assertThat(koder("<b:process eier='a'/>")).containsExactly("attributt_ikke_tillatt");
        assertThat(koder("<b:task><b:text/></b:task>")).containsExactly("element_ikke_tillatt");
        assertThat(koder("<b:process><b:lane>d</b:lane></b:process>")).containsExactly("tekst_uten_plass");
        assertThat(koder("<b:scriptTask><b:task/></b:scriptTask>")).containsExactly("skript");
    }

    private static List<String> koder(String xml) throws Xmlavvist {
        Funn funn = new Funn("");
        String medNavnerom = xml.replaceFirst("(<b:[a-zA-Z]+)", "$1 xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'");
        LISTE.kontroller(Xmlleser.les(medNavnerom.getBytes(StandardCharsets.UTF_8)), funn);
        return funn.alle().stream().map(f -> f.kode().kode()).toList();
    }
}
