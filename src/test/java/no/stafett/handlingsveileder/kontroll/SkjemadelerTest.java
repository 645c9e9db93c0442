package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import no.stafett.handlingsveileder.kontroll.Skjemadeler.Felt;
import org.junit.jupiter.api.Test;

/** Alt i et skjema er i en del. */
class SkjemadelerTest {

    private static final String SKJEMA = "{'id':'s','components':[{'type':'text','id':'t1','text':'Hei'},{'type':'textfield','key':'hva','label':'Hva?'},"
            + "{'type':'group','id':'g','label':'Gruppe','components':[{'type':'number','id':'n','key':'tall'}]},{'type':'dynamiclist','path':'liste','id':'l','components':[]}]}";

    @Test
    void skalLeseAltSomStårDerOgOmDetHarEtSvar() {
        assertThat(deler(SKJEMA).felter()).extracting(Felt::nøkkel).containsExactly("id:t1", "hva", "id:g", "tall", "liste");
        assertThat(deler(SKJEMA).felter()).extracting(Felt::harSvar).containsExactly(false, true, false, true, true);
        assertThat(deler(SKJEMA).felter()).extracting(Felt::navn).containsExactly("Hei", "Hva?", "Gruppe", "n", "l");
        assertThat(deler(SKJEMA.replace("Hei", "x".repeat(61))).felter().get(0).navn()).isEqualTo("x".repeat(59) + "…");
        assertThat(deler(SKJEMA.replace("Hei", "x".repeat(60))).felter().get(0).navn()).isEqualTo("x".repeat(60));
    }

    @Test
    void skalSeAtFeltetErEtAnnetEllerStårEtAnnetSted() {
        Felt tall = felt(SKJEMA, 3);
        assertThat(felt(SKJEMA.replace("'number'", "'textfield'"), 3).alt()).isNotEqualTo(tall.alt());
        assertThat(felt(SKJEMA.replace("'id':'g'", "'id':'h'"), 3).alt()).as("i en annen gruppe").isNotEqualTo(tall.alt());
        assertThat(felt(SKJEMA.replace("'label':'Gruppe'", "'label':'Gruppe','conditional':{'hide':'=a'}"), 2).alt()).isNotEqualTo(felt(SKJEMA, 2).alt());
        assertThat(felt(SKJEMA.replace("'number'", "'textfield'"), 2).alt()).as("gruppa er den samme").isEqualTo(felt(SKJEMA, 2).alt());
        assertThat(felt(SKJEMA.replace("'type':'number','id':'n'", "'id':'n','type':'number'"), 3).alt()).as("bare skrevet i en annen orden").isEqualTo(tall.alt());
        assertThat(felt("{'components':[{'id':'a','values':[{'b':1}]}]}", 0).alt()).isNotEqualTo(felt("{'components':[{'id':'a','values':[{'b':2}]}]}", 0).alt());
        assertThat(felt("{'components':[{'id':'a','components':'b'}]}", 0).alt()).isNotEqualTo(felt("{'components':[{'id':'a','components':'c'}]}", 0).alt());
        assertThat(felt("{'components':['a']}", 0).alt()).isNotEqualTo(felt("{'components':['b']}", 0).alt());
        assertThat(felt("{'components':[{'a':{'components':['b']}}]}", 0).alt()).contains("b");
    }

    @Test
    void skalSeToFeltMedSammeNøkkelSomTo() {
        assertThat(deler("{'components':[{'key':'a'},{'key':'a'},{'key':'a','label':'b'}]}").felter()).extracting(Felt::nøkkel).containsExactly("a", "a#1", "a#2");
        assertThat(deler("{'components':[{'key':'a#1'},{'key':'a'},{'key':'a'}]}").felter()).extracting(Felt::nøkkel).containsExactly("a#1", "a", "a#2");
    }

    @Test
    void skalHaMedDetSomGjelderHeleSkjemaet() {
        assertThat(deler(SKJEMA.replace("'Hei'", "'Hallo'")).resten()).isEqualTo(deler(SKJEMA).resten());
        assertThat(deler(SKJEMA.replace("'id':'s'", "'id':'t'")).resten()).isNotEqualTo(deler(SKJEMA).resten());
        assertThat(deler(SKJEMA.replace("'id':'s'", "'id':'s','properties':{'tittel':'T'}")).resten()).contains("tittel");
    }

    @Test
    void skalIkkeLeseNoeSomIkkeErEtSkjema() {
        assertThat(Skjemadeler.les("{".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static Felt felt(String skjema, int nummer) {
        return deler(skjema).felter().get(nummer);
    }

    private static Skjemadeler deler(String skjema) {
        return Skjemadeler.les(skjema.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
