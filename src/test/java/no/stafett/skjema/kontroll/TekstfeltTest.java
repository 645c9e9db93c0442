package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TekstfeltTest {

    private static Proeveskjema felt(String regler) {
        return Proeveskjema.med("{'type':'textfield','key':'x'," + regler + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'x':''}", "{'x':null}"})
    void skalKreveTekstIPåkrevdFelt(String svar) {
        assertThat(felt("'validate':{'required':true}").feil(svar)).isEqualTo("x paakrevd");
    }

    @Test
    void skalGodtaMellomromIPåkrevdFeltSomNettleserenGjør() {
        assertThat(felt("'validate':{'required':true}").feil("{'x':' '}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[]", "{}", "['a']", "[null]"})
    void skalAvviseAltSomIkkeErTekst(String verdi) {
        assertThat(felt("'label':'X'").feil("{'x':" + verdi + "}")).isEqualTo("x feil_type");
    }

    @Test
    void skalMåleLengdenUtenMellomromIEndene() {
        Proeveskjema skjema = felt("'validate':{'minLength':2,'maxLength':3}");
        assertThat(skjema.feil("{'x':'  a  '}")).isEqualTo("x for_kort");
        assertThat(skjema.feil("{'x':'\u00a0abc\u00a0'}")).isEmpty();
        assertThat(skjema.feil("{'x':'abcd'}")).isEqualTo("x for_lang");
        assertThat(skjema.feil("{'x':''}")).isEmpty();
    }

    @Test
    void skalHenteLengdenFraUttrykk() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'number','key':'n'}", "{'type':'textarea','key':'x','validate':{'maxLength':'=n'}}");
        assertThat(skjema.feil("{'n':2,'x':'abc'}")).isEqualTo("x for_lang");
        assertThat(skjema.feil("{'x':'abc'}")).isEmpty();
    }

    @Test
    void skalGjøreLinjeskiftTilMellomromPåEnLinje() {
        assertThat(felt("'label':'X'").lagret("{'x':'a\\tb\\nc'}")).isEqualTo("{'x':'a b c'}");
        assertThat(Proeveskjema.med("{'type':'textarea','key':'x'}").svar("{'x':'a\\nb'}").svar().get("x").asString()).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @CsvSource({"ola@eksempel.no,true", "ola@eksempel,true", "ola,false", "@eksempel.no,false", "ola@-eksempel.no,false", "a b@c.no,false"})
    void skalKjenneIgjenEpostadresser(String tekst, boolean gyldig) {
        assertThat(felt("'validate':{'validationType':'email'}").feil("{'x':'" + tekst + "'}")).isEqualTo(gyldig ? "" : "x epost");
    }

    @ParameterizedTest
    @CsvSource({"+4791234567,true", "004791234567,true", "91234567,false", "+47912,false", "+4791234567x,false", "ring +4791234567,true"})
    void skalKjenneIgjenTelefonnummerMedLandskode(String tekst, boolean gyldig) {
        assertThat(felt("'validate':{'validationType':'phone'}").feil("{'x':'" + tekst + "'}")).isEqualTo(gyldig ? "" : "x telefon");
    }

    @Test
    void skalPrøveMønsteret() {
        Proeveskjema skjema = felt("'validate':{'pattern':'^[0-9]{4}$'}");
        assertThat(skjema.feil("{'x':'1234'}")).isEmpty();
        assertThat(skjema.feil("{'x':'12345'}")).isEqualTo("x moenster");
        assertThat(skjema.feil("{'x':''}")).isEmpty();
    }

    @Test
    void skalAvviseLinjeskiftNårTekstenSkalPasseEtMønster() {
        assertThat(felt("'validate':{'pattern':'^a.b$'}").feil("{'x':'a\\nb'}")).isEqualTo("x linjeskift");
        assertThat(felt("'validate':{'pattern':'^a.b$'}").feil("{'x':'a b'}")).isEmpty();
    }

    @Test
    void skalAvviseLangTekstFørMønsteretPrøves() {
        String lang = "a".repeat(Grenser.TEKST_MED_MOENSTER + 1);
        assertThat(felt("'validate':{'pattern':'a'}").feil("{'x':'" + lang + "'}")).isEqualTo("x for_lang");
    }

    @Test
    void skalFylleInnStandardverdiNårSvaretManglerFeltet() {
        assertThat(felt("'defaultValue':'Solstua'").lagret("{}")).isEqualTo("{'x':'Solstua'}");
        assertThat(felt("'defaultValue':'Solstua'").lagret("{'x':''}")).isEqualTo("{'x':''}");
    }
}
