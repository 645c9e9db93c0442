package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.stafett.handlingsveileder.Modellfeil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hvilke valg og veier som ikke passer sammen, skal stå i meldingen: det er det den som retter, trenger. */
class UtfallsreglerTest {

    @ParameterizedTest
    @CsvSource({"pakke_med_en_vei_for_mye,: nivaa_2", "pakke_med_et_valg_for_mye,: nivaa_2", "pakke_med_standardvei_ingen_kan_ta,: –",
        "pakke_med_to_veier_for_samme_valg,: avslutt", "pakke_med_annen_variabel,': kanskje, nei'", "pakke_med_beslutning_uten_veivalg,: "})
    void skalSiHvaSomIkkePasser(String pakke, String slutt) {
        List<Modellfeil> feil = Proevefiler.fiendtlige().stream()
                .filter(p -> p.toString().equals("utfall_stemmer_ikke/" + pakke)).findFirst().orElseThrow().kontroller();
        assertThat(feil).singleElement().satisfies(f -> {
            assertThat(f.kode()).isEqualTo("utfall_stemmer_ikke");
            assertThat(f.element()).isEqualTo("steg");
            assertThat(f.melding().strip()).endsWith(slutt.strip());
        });
    }
}
