package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.stafett.handlingsveileder.kontroll.Modellutdrag.Nivaa;
import no.stafett.handlingsveileder.kontroll.Modellutdrag.Rad;
import no.stafett.handlingsveileder.kontroll.Modellutdrag.Steg;
import org.junit.jupiter.api.Test;

/** Det som leses av to pakker for å si hva som er ulikt i dem: trinnene, fristene, radene og feltene, og ingenting av det som ikke kan leses. */
class ModellutdragTest {

    private static final String TO_TRINN = modell("<bpmn:userTask id='b' name='Andre' camunda:formRef='skjema' camunda:candidateGroups='leder, ansatt'"
            + " camunda:dueDate='${frist.omArbeidsdager(sakId, 5)}'>" + egenskap("trinn", "1.2") + "</bpmn:userTask>"
            + "<bpmn:userTask id='a' name='Første'>" + egenskap("trinn", "1.1") + "</bpmn:userTask>");

    @Test
    void skalLeseTrinneneIRekkefølgenDeMøtes() {
        Nivaa nivå = nivå(TO_TRINN);
        assertThat(nivå.navn()).isEqualTo("Nivå 1");
        assertThat(nivå.steg()).extracting(Steg::id).containsExactly("a", "b");
        Steg andre = nivå.steg().get(1);
        assertThat(andre).isEqualTo(new Steg("b", "Andre", "skjema", List.of("leder", "ansatt"), "${frist.omArbeidsdager(sakId, 5)}", Map.of("trinn", "1.2")));
        assertThat(andre.egenskap("hva")).isEmpty();
        assertThat(new Steg("c", "", "", List.of(), "", Map.of("verktoey", "undring, ,samtykke")).liste("verktoey")).containsExactly("undring", "samtykke");
    }

    @Test
    void skalLeseFristeneEttForEttOgSamleDeSomKommerAnPåSakstypen() {
        assertThat(Modellutdrag.frister(bytes(tabell(rad("\"svar\"", "5") + rad("\"svar\"", "10") + rad("\"svar\"", "5") + rad("\"møte\"", "7")
                + "<rule id='tom'><outputEntry id='o'><text>3</text></outputEntry></rule><rule id='tom2'><inputEntry id='i'><text>\"x\"</text></inputEntry></rule>"))))
                .containsExactly(Map.entry("svar", "5/10"), Map.entry("møte", "7"));
    }

    @Test
    void skalLeseRadeneISinOrden() {
        assertThat(Modellutdrag.rader(bytes(tabell(rad("\"b\"", "2") + rad("\"a\"", "1"))))).extracting(Rad::gjelder, Rad::svar)
                .containsExactly(tuple("b", "<dmn:text>2</>"), tuple("a", "<dmn:text>1</>"));
    }

    /** To rader er like bare når alt i dem er likt; de er like bortsett fra svaret når resten er det. */
    @Test
    void skalLeseHeleRaden() {
        Rad rad = lest(rad("\"a\"", "1"));
        assertThat(lest(rad("\"a\"", "2")).resten()).isEqualTo(rad.resten());
        assertThat(lest(rad("\"a\"", "2"))).isNotEqualTo(rad);
        assertThat(lest(rad("\"a\"", "1").replace("<rule id='r'>", "<rule id='r'><description>Ny</description>")).resten()).isNotEqualTo(rad.resten());
        assertThat(lest(rad("\"a\"", "1").replace("</outputEntry>", "</outputEntry><outputEntry id='p'><text>3</text></outputEntry>")).resten()).isNotEqualTo(rad.resten());
        assertThat(lest(rad("\"b\"", "1")).resten()).isNotEqualTo(rad.resten());
        assertThat(lest(rad("1", "1"))).isNotEqualTo(lest(rad("1", "2"))).isNotEqualTo(lest(rad("2", "1")));
        assertThat(lest(rad("\"a\"", "1").replace("<text>1", "<text id='t'>1"))).as("en tekst som er mer enn en tekst").isNotEqualTo(rad)
                .extracting(Rad::svar).isEqualTo("");
        assertThat(lest(rad("\"a\"", "1").replace("<text>1</text>", "<text>1<text>2</text></text>")).svar()).isEmpty();
        assertThat(lest("<rule id='tom'/>")).extracting(Rad::gjelder, Rad::svar).containsExactly("", "");
    }

    /** Beskrivelsen på et trinn er en tekst den som gjør det, leser. */
    @Test
    void skalLeseBeskrivelsenPåEtTrinn() {
        String med = modell("<bpmn:userTask id='a' name='A'><bpmn:documentation>Gjør det slik</bpmn:documentation></bpmn:userTask>");
        assertThat(nivå(med).steg().get(0).egenskap(Modellutdrag.DOKUMENTASJON)).contains("Gjør det slik");
        assertThat(nivå(TO_TRINN).steg().get(0).egenskaper()).doesNotContainKey(Modellutdrag.DOKUMENTASJON);
    }

    @Test
    void skalIkkeLeseNoeSomIkkeKanLesesTrygt() {
        byte[] fremmed = bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
        assertThat(Modellutdrag.nivaa(fremmed)).isEmpty();
        assertThat(Modellutdrag.frister(fremmed)).isEmpty();
        assertThat(Modellutdrag.rader(fremmed)).isEmpty();
        assertThat(nivå("<a/>").navn()).isEmpty();
    }

    private static Rad lest(String rad) {
        return Modellutdrag.rader(bytes(tabell(rad))).get(0);
    }

    private static Nivaa nivå(String bpmn) {
        return Modellutdrag.nivaa(bytes(bpmn)).orElseThrow();
    }

    private static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }

    private static String modell(String kropp) {
        return "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                + " xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI'><bpmn:process id='nivaa_1' name='Nivå 1'>" + kropp + "</bpmn:process></bpmn:definitions>";
    }

    private static String egenskap(String navn, String verdi) {
        return "<bpmn:extensionElements><camunda:properties><camunda:property name='" + navn + "' value='" + verdi
                + "'/></camunda:properties></bpmn:extensionElements>";
    }

    private static String tabell(String rader) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'><decision id='frister'><decisionTable>" + rader
                + "</decisionTable></decision></definitions>";
    }

    private static String rad(String inn, String ut) {
        return "<rule id='r'><inputEntry id='i'><text>" + inn + "</text></inputEntry><outputEntry id='o'><text>" + ut + "</text></outputEntry></rule>";
    }
}
