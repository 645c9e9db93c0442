package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** De tre spørsmålene på akuttkortet: ett ja er nok, og tvil skal drøftes. */
class AkuttSjekkTest {

    private static final Tabellproeve TABELL = new Tabellproeve(Sett.FELLES, "akutt_sjekk");

    private static Map<String, Object> svar(String fareNaa, String grunnTilAaTro, String straffbarHandling) {
        Map<String, Object> svar = new HashMap<>();
        svar.put("fareNaa", fareNaa);
        svar.put("grunnTilAaTro", grunnTilAaTro);
        svar.put("straffbarHandling", straffbarHandling);
        return svar;
    }

    @ParameterizedTest
    @CsvSource({"ja,nei,nei,true,1", "nei,ja,nei,true,2", "nei,nei,ja,true,3", "usikker,nei,nei,false,4",
        "nei,usikker,nei,false,5", "nei,nei,usikker,false,6", "nei,nei,nei,false,ingen"})
    void skalGiSvaretRadenSier(String fare, String grunn, String straffbar, boolean akutt, String rad) {
        assertThat(TABELL.spør(svar(fare, grunn, straffbar))).isEqualTo(Map.of("akutt", akutt, "rad", rad));
    }

    @ParameterizedTest
    @CsvSource({"usikker,ja,nei,2", "usikker,usikker,ja,3", "nei,ja,usikker,2", "ja,usikker,usikker,1"})
    void skalLaEttJaGåForanTvil(String fare, String grunn, String straffbar, String rad) {
        assertThat(TABELL.spør(svar(fare, grunn, straffbar))).isEqualTo(Map.of("akutt", true, "rad", rad));
    }

    @Test
    void skalVæreAkuttMedEttJaSelvOmRestenIkkeErBesvart() {
        assertThat(TABELL.spør(Map.of("grunnTilAaTro", "ja"))).containsEntry("akutt", true);
        assertThat(TABELL.spør(svar(null, null, "ja"))).containsEntry("akutt", true);
    }

    @Test
    void skalIkkeFeileNårIngenHarSvart() {
        assertThat(TABELL.spør(Map.of())).isEqualTo(Map.of("akutt", false, "rad", "ingen"));
    }

    @Test
    void skalHaEnPrøveForHverRadITabellen() {
        assertThat(TABELL.antallRader()).isEqualTo(7);
    }
}
