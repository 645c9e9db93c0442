package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatofeltTest {

    private static Proeveskjema felt(String slag, String regler) {
        return Proeveskjema.med("{'type':'datetime','subtype':'" + slag + "','key':'x'," + regler + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2026-02-29'", "'2026-13-01'", "'2026-3-1'", "'01.03.2026'", "'2026-03-01T10:00'", "'20260301'", "' 2026-03-01'", "'i morgen'", "''"})
    void skalAvviseDatoSomIkkeFinnesEllerErSkrevetAnnerledes(String verdi) {
        assertThat(felt("date", "'label':'X'").feil("{'x':" + verdi + "}")).isEqualTo("x ugyldig_dato");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01,x passert_dato", "2026-03-02,''", "2026-03-03,''"})
    void skalAvvisePasserteDatoerMenGodtaIDag(String dato, String feil) {
        assertThat(felt("date", "'disallowPassedDates':true").feil("{'x':'" + dato + "'}")).isEqualTo(feil);
    }

    @Test
    void skalAvviseDatoFør1900() {
        assertThat(felt("date", "'label':'X'").feil("{'x':'1899-12-31'}")).isEqualTo("x for_gammel_dato");
    }

    @Test
    void skalTømmeEnPassertDatoSkjemaetBleÅpnetMed() {
        Proeveskjema skjema = felt("date", "'disallowPassedDates':true,'validate':{'required':true}").aapnetMed(Map.of("x", "2026-01-01"));
        assertThat(skjema.feil("{}")).isEqualTo("x paakrevd");
    }

    @ParameterizedTest
    @CsvSource({"no_timezone,10:15,''", "no_timezone,10:15Z,x ugyldig_tid", "utc_offset,10:15+01:00,''", "utc_offset,10:15,x ugyldig_tid",
            "utc_normalized,10:15Z,''", "utc_normalized,10:15+01:00,x ugyldig_tid", "no_timezone,24:00,x ugyldig_tid", "no_timezone,9:15,x ugyldig_tid"})
    void skalKreveKlokkeslettPåFormenSkjemaetBerOm(String form, String tid, String feil) {
        assertThat(felt("time", "'timeSerializingFormat':'" + form + "'").feil("{'x':'" + tid + "'}")).isEqualTo(feil);
    }

    @ParameterizedTest
    @CsvSource({"15,10:15,''", "15,10:10,x tidssteg", "60,10:30,x tidssteg", "1,10:07,''", "7,10:07,x tidssteg", "7,10:30,''"})
    void skalKreveKlokkeslettISteg(int minutter, String tid, String feil) {
        assertThat(felt("time", "'timeInterval':" + minutter).feil("{'x':'" + tid + "'}")).isEqualTo(feil);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-05T10:15,''", "2026-03-01T10:15,x passert_dato", "2026-03-05,x ugyldig_tidspunkt", "10:15,x ugyldig_tidspunkt",
            "2026-02-30T10:15,x ugyldig_tidspunkt", "2026-03-05T10:10,x tidssteg"})
    void skalKreveBådeDatoOgKlokkeslettForTidspunkt(String tidspunkt, String feil) {
        assertThat(felt("datetime", "'disallowPassedDates':true").feil("{'x':'" + tidspunkt + "'}")).isEqualTo(feil);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260301", "true", "[]", "{}"})
    void skalAvviseAltSomIkkeErTekst(String verdi) {
        assertThat(felt("date", "'label':'X'").feil("{'x':" + verdi + "}")).isEqualTo("x feil_type");
    }
}
