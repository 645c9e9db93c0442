package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Skjemaer serveren ikke kan kontrollere fullt ut, skal sies fra om, aldri godtas i stillhet. */
class SkjemaleserTest {

    private static String mangler(String... komponenter) {
        return String.join(", ", Proeveskjema.KONTROLL.mangler(Proeveskjema.med(komponenter).skjema()).stream()
                .map(feil -> feil.sti() + " " + feil.kode()).toList());
    }

    static Stream<Path> skjemaene() throws IOException {
        try (Stream<Path> filer = Files.list(Path.of("forms"))) {
            List<Path> skjemaer = filer.filter(fil -> fil.toString().endsWith(".form")).sorted().toList();
            assertThat(skjemaer).isNotEmpty();
            return skjemaer.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("skjemaene")
    void skalForståAltISkjemaeneSomFølgerMed(Path fil) throws IOException {
        assertThat(Proeveskjema.KONTROLL.mangler(Proeveskjema.les(Files.readString(fil)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"signatur", "", "default", "Textfield"})
    void skalMeldeUkjenteFelttyper(String type) {
        assertThat(mangler("{'type':'" + type + "','key':'x'}")).isEqualTo("x komponent_stoettes_ikke");
        assertThat(Proeveskjema.med("{'type':'" + type + "','key':'x'}").feil("{}")).isEqualTo("x komponent_stoettes_ikke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'pattern':'(?=a)'", "'pattern':'a)'", "'minLength':'lang'", "'max':5", "'ukjentRegel':true"})
    void skalMeldeReglerSomIkkeKanKontrolleres(String regel) {
        assertThat(mangler("{'type':'textfield','key':'x','validate':{" + regel + "}}")).isEqualTo("x regel_ukjent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'increment':'0'", "'increment':'-1'", "'increment':'mye'", "'decimalDigits':1.5", "'decimalDigits':'to'"})
    void skalMeldeStegOgDesimalerSomIkkeGirMening(String egenskap) {
        assertThat(mangler("{'type':'number','key':'x'," + egenskap + "}")).isEqualTo("x regel_ukjent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n >", "today() > d", "is defined(n)", "n in [1..3]", "x instance of string", "> 5", "a, b", "c = []", "matches(n, \\\"a\\\")", ""})
    void skalMeldeUttrykkUtenforDetSomRegnesLikt(String uttrykk) {
        assertThat(mangler("{'type':'textfield','key':'x','conditional':{'hide':'=" + uttrykk + "'}}")).isEqualTo("x uttrykk_ukjent");
        assertThat(mangler("{'type':'expression','key':'x','expression':'=" + uttrykk + "'}")).isEqualTo("x uttrykk_ukjent");
        assertThat(mangler("{'type':'number','key':'x','validate':{'min':'=" + uttrykk + "'}}")).isEqualTo("x uttrykk_ukjent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "constructor", "a.prototype", "1a", "a b", "a..b", "a.0", "å"})
    void skalMeldeNavnSomIkkeKanBrukes(String navn) {
        assertThat(mangler("{'type':'textfield','key':'" + navn + "'}")).isEqualTo(navn + " ugyldig_plass");
    }

    @Test
    void skalMeldeToFeltPåSammePlass() {
        assertThat(mangler("{'type':'textfield','key':'a'}", "{'type':'number','key':'a'}")).isEqualTo("a ugyldig_plass");
        assertThat(mangler("{'type':'textfield','key':'a'}", "{'type':'group','path':'a','components':[]}")).isEqualTo("a ugyldig_plass");
        assertThat(mangler("{'type':'textfield','key':'a.b'}", "{'type':'textfield','key':'a'}")).isEqualTo("a ugyldig_plass");
        assertThat(mangler("{'type':'dynamiclist','path':'a','components':[]}", "{'type':'textfield','key':'a.b'}")).isEqualTo("a.b ugyldig_plass");
    }

    @Test
    void skalMeldeSkjemaerSomErForDype() {
        String inni = "{'type':'textfield','key':'x'}";
        for (int i = 0; i < 100; i++) {
            inni = "{'type':'group','path':'g','components':[" + inni + "]}";
        }
        assertThat(mangler(inni)).contains("komponent_stoettes_ikke");
    }

    @Test
    void skalGodtaTekstTabellerStrekerOgKnapper() {
        assertThat(mangler("{'type':'text','text':'Hei'}", "{'type':'table'}", "{'type':'spacer'}", "{'type':'separator'}", "{'type':'button','key':'k'}")).isEmpty();
    }
}
