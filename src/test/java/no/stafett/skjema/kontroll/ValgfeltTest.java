package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValgfeltTest {

    private static final String FASTE = "'values':[{'label':'Ja','value':'ja'},{'label':'Nei','value':'nei'}]";
    private static final Map<String, Object> PERSONER =
            Map.of("personer", List.of(Map.of("label", "Ada", "value", "p1"), Map.of("label", "Bo", "value", "p2")));

    private static Proeveskjema felt(String type, String regler) {
        return Proeveskjema.med("{'type':'" + type + "','key':'x'," + regler + "}").aapnetMed(PERSONER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void skalBareGodtaFasteValg(String type) {
        assertThat(felt(type, FASTE).feil("{'x':'ja'}")).isEmpty();
        assertThat(felt(type, FASTE).feil("{'x':'kanskje'}")).isEqualTo("x ugyldig_valg");
        assertThat(felt(type, FASTE).feil("{'x':['ja']}")).isEqualTo("x feil_type");
        assertThat(felt(type, FASTE).feil("{'x':true}")).isEqualTo("x ugyldig_valg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void skalBareGodtaFasteValgOgHvertAvDemEnGang(String type) {
        assertThat(felt(type, FASTE).feil("{'x':['nei','ja']}")).isEmpty();
        assertThat(felt(type, FASTE).feil("{'x':['ja','kanskje']}")).isEqualTo("x ugyldig_valg");
        assertThat(felt(type, FASTE).feil("{'x':['ja','ja']}")).isEqualTo("x gjentatt_valg");
        assertThat(felt(type, FASTE).feil("{'x':'ja'}")).isEqualTo("x feil_type");
        assertThat(felt(type, FASTE).feil("{'x':[null]}")).isEqualTo("x feil_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'valuesKey':'personer'", "'valuesExpression':'=personer'", "'valuesExpression':'=for p in personer return p.value'"})
    void skalHenteValgeneFraInndata(String kilde) {
        assertThat(felt("select", kilde).feil("{'x':'p2'}")).isEmpty();
        assertThat(felt("select", kilde).feil("{'x':'p3'}")).isEqualTo("x ugyldig_valg");
        assertThat(felt("taglist", kilde).feil("{'x':['p1','p3']}")).isEqualTo("x ugyldig_valg");
    }

    @Test
    void skalIkkeGodtaNoeNårInndataManglerValgene() {
        assertThat(felt("select", "'valuesKey':'enheter'").feil("{'x':'e1'}")).isEqualTo("x ugyldig_valg");
    }

    @Test
    void skalSkilleTallTekstOgSannhet() {
        Proeveskjema skjema = felt("radio", "'values':[{'label':'En','value':1},{'label':'Sann','value':true}]");
        assertThat(skjema.feil("{'x':1.0}")).isEmpty();
        assertThat(skjema.feil("{'x':'1'}")).isEqualTo("x ugyldig_valg");
        assertThat(skjema.feil("{'x':true}")).isEmpty();
        assertThat(skjema.feil("{'x':'true'}")).isEqualTo("x ugyldig_valg");
    }

    @Test
    void skalKreveEttValgIPåkrevdFelt() {
        assertThat(felt("radio", FASTE + ",'validate':{'required':true}").feil("{}")).isEqualTo("x paakrevd");
        assertThat(felt("checklist", FASTE + ",'validate':{'required':true}").feil("{'x':[]}")).isEqualTo("x paakrevd");
    }

    @Test
    void skalTømmeEnStandardverdiSomIkkeErBlantValgene() {
        assertThat(felt("radio", FASTE + ",'defaultValue':'utgaatt'").lagret("{}")).isEqualTo("{'x':null}");
        assertThat(felt("checklist", FASTE + ",'defaultValue':['utgaatt','ja']").lagret("{}")).isEqualTo("{'x':['ja']}");
    }

    @Test
    void skalKreveKryssIPåkrevdAvkrysning() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'checkbox','key':'x','validate':{'required':true}}");
        assertThat(skjema.feil("{'x':true}")).isEmpty();
        assertThat(skjema.feil("{'x':false}")).isEqualTo("x paakrevd");
        assertThat(skjema.feil("{'x':'true'}")).isEqualTo("x feil_type");
        assertThat(skjema.feil("{'x':1}")).isEqualTo("x feil_type");
    }
}
