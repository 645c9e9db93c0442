package no.stafett.handlingsveileder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Søket finner det folk skriver, også når fingrene var for raske. */
class VerktoeysoekTest {

    private static List<Verktoey> alle;

    @BeforeAll
    static void les() throws IOException {
        ResourceBundleMessageSource tekster = new ResourceBundleMessageSource();
        tekster.setBasename("messages");
        tekster.setDefaultEncoding("UTF-8");
        tekster.setFallbackToSystemLocale(false);
        alle = new Verktoeykasse(new JsonMapper(), tekster).alle(Locale.forLanguageTag("nb"));
    }

    @ParameterizedTest(name = "«{0}» gir først {1}")
    @CsvSource({"samtykke, T9", "SAMTYKKE, T9", "T9, T9", "t13, T13", "T1, T1", "plan, T13", "tiltaksplan, T13", "obs, T2", "referat, T12",
        "referat mal, T12", "lysglimt, T14", "akuttkort, T16", "roller, T24", "mistrivsel, T4", "overgang, T22", "stafettpinnen, T23"})
    void skal_finne_det_som_er_skrevet_riktig(String skrevet, String nummer) {
        assertThat(finn(skrevet)).startsWith(nummer);
    }

    @ParameterizedTest(name = "«{0}» gir først {1}")
    @CsvSource({"samtykek, T9", "samtyke, T9", "samtyykke, T9", "santykke, T9", "observasjn, T2", "evaluerng, T15", "lysglmt, T14", "tiltakspaln, T13",
        "mistrisel, T4", "henvisnig, T18", "bekymringskala, T5", "akutkort, T16"})
    void skal_tåle_ett_tegn_feil(String skrevet, String nummer) {
        assertThat(finn(skrevet)).startsWith(nummer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moteinnkalling", "moeteinnkalling"})
    void skal_finne_fram_uten_norske_bokstaver(String skrevet) {
        assertThat(finn(skrevet)).contains("T11");
    }

    @Test
    void skal_finne_ord_fra_feltene() {
        assertThat(finn("tolk")).contains("T8");
    }

    @Test
    void skal_kreve_alle_ordene() {
        assertThat(finn("undringssamtale foresatte")).startsWith("T8");
        assertThat(finn("undringssamtale xyzxyz")).isEmpty();
    }

    @Test
    void skal_ikke_la_en_skrivefeil_vinne_over_det_som_står_der() {
        assertThat(finn("evaluering")).startsWith("T15").doesNotContain("T14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "T99", "???", "samtxxke"})
    void skal_ikke_finne_det_som_ikke_finnes(String skrevet) {
        assertThat(finn(skrevet)).isEmpty();
    }

    @Test
    void skal_vise_alle_etter_nummer_når_det_ikke_søkes() {
        assertThat(finn(" ")).hasSize(24).startsWith("T1", "T2").endsWith("T23", "T24");
    }

    @ParameterizedTest
    @CsvSource({"plan, plan", "plan, plna", "plan, pla", "plan, plane", "plan, klan"})
    void skal_regne_ett_tegn_likt_begge_veier(String a, String b) {
        assertThat(Verktoeysoek.ettTegnFra(a, b)).isTrue();
        assertThat(Verktoeysoek.ettTegnFra(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"plan, pl", "plan, plnaa", "plan, nalp", "plan, klam"})
    void skal_ikke_godta_to_tegn_feil(String a, String b) {
        assertThat(Verktoeysoek.ettTegnFra(a, b)).isFalse();
        assertThat(Verktoeysoek.ettTegnFra(b, a)).isFalse();
    }

    private static List<String> finn(String soek) {
        return nummer(Verktoeysoek.finn(alle, soek));
    }

    private static List<String> nummer(List<Verktoey> verktoey) {
        return verktoey.stream().map(Verktoey::nummer).toList();
    }
}
