package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;

import no.stafett.skjema.Feltfeil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.JsonNodeFactory;

class TallfeltTest {

    private static Proeveskjema felt(String regler) {
        return Proeveskjema.med("{'type':'number','key':'x'," + regler + "}");
    }

    @ParameterizedTest
    @CsvSource({"0,x min", "1,''", "1.0,''", "10,''", "10.01,x max", "-5,x min"})
    void skalHoldeTalletMellomGrensene(String tall, String feil) {
        assertThat(felt("'validate':{'min':1,'max':10}").feil("{'x':" + tall + "}")).isEqualTo(feil);
    }

    @Test
    void skalHenteGrensenFraUttrykk() {
        Proeveskjema skjema = felt("'validate':{'max':'=antallBarn'}");
        assertThat(skjema.aapnetMed(Map.of("antallBarn", 3)).feil("{'x':4}")).isEqualTo("x max");
        assertThat(skjema.feil("{'x':4}")).as("ingen grense når uttrykket er tomt").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,3,''", "0,3.5,x heltall", "1,3.5,''", "2,3.125,x desimaler", "2,3.10,''"})
    void skalTelleDesimaler(int desimaler, String tall, String feil) {
        assertThat(felt("'decimalDigits':" + desimaler).feil("{'x':" + tall + "}")).isEqualTo(feil);
    }

    @ParameterizedTest
    @CsvSource({"0.5,1.5,''", "0.5,1.25,x steg", "5,-10,''", "5,7,x steg", "0.1,0.3,''"})
    void skalKreveAtTalletGårOppISteget(String steg, String tall, String feil) {
        assertThat(felt("'increment':'" + steg + "'").feil("{'x':" + tall + "}")).isEqualTo(feil);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'5'", "true", "[]", "[1]", "{}", "''"})
    void skalAvviseAltSomIkkeErTall(String verdi) {
        assertThat(felt("'label':'X'").feil("{'x':" + verdi + "}")).isEqualTo("x feil_type");
    }

    @ParameterizedTest
    @CsvSource({"'''5''',''", "'''-2.50''',''", "5,x feil_type", "'''abc''',x ugyldig_tall", "'''NaN''',x ugyldig_tall", "'''Infinity''',x ugyldig_tall",
            "'''0x10''',x ugyldig_tall", "''' 5''',x ugyldig_tall", "'''1e3''',''", "'''1e99''',x tall_utenfor"})
    void skalTaTallSomTekstNårSkjemaetBerOmDet(String verdi, String feil) {
        assertThat(felt("'serializeToString':true").feil("{'x':" + verdi + "}")).isEqualTo(feil);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e21", "-1e21", "NaN", "Infinity", "1e400", "12345678901234567890123"})
    void skalAvviseTallNettleserenIkkeKanHolde(String tall) {
        assertThat(felt("'label':'X'").feil("{'x':" + tall + "}")).isEqualTo("x tall_utenfor");
    }

    @Test
    void skalAvviseLangeTallOgsåNårJsonErLestMedFullNøyaktighet() {
        var svar = JsonNodeFactory.instance.objectNode().put("x", new BigDecimal("0.1000000000000000055511151231257827"));
        assertThat(felt("'label':'X'").svar(svar).feil()).extracting(Feltfeil::kode).containsExactly("tall_utenfor");
    }

    @Test
    void skalLagreTalletSlikNettleserenSkriverDet() {
        assertThat(felt("'label':'X'").lagret("{'x':7.0}")).isEqualTo("{'x':7}");
        assertThat(felt("'label':'X'").lagret("{'x':0.1}")).isEqualTo("{'x':0.1}");
        assertThat(felt("'label':'X'").lagret("{}")).isEqualTo("{'x':null}");
    }

    @Test
    void skalGodtaNullSomTallIPåkrevdFelt() {
        assertThat(felt("'validate':{'required':true}").feil("{'x':0}")).isEmpty();
        assertThat(felt("'validate':{'required':true}").feil("{'x':null}")).isEqualTo("x paakrevd");
    }
}
