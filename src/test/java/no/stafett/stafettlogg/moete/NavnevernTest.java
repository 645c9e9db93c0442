package no.stafett.stafettlogg.moete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hva som kan stå i en kalender utenfor Stafett. */
class NavnevernTest {

    private static final List<String> NAVN = List.of("Ada", "Lindås", "Maria Lindås", "Bjørn-Åge Sæther");

    @ParameterizedTest
    @ValueSource(strings = {"Hos Ada", "adas rom", "ADA", "Rommet til A.d.a? nei: Ada!", "Familien Lindås", "lindaas-rommet", "møtelindås", "LINDA\u030AS",
        "Marias kontor", "bjorn", "Bjoern Aage", "Saether", "Hjemme", "hjemmebesøk", "heime hos dei", "Storgata 4, 010203 12345", "sak 2026-000123",
        "tlf. 98 76 54 32", "home visit", "Storgata 4 B, 3. etg.", "Bakkeveien 12", "Lia 7"})
    void skal_holde_tilbake_et_sted_som_kan_vise_hvem_det_gjelder(String sted) {
        assertThat(Navnevern.kanRoepe(sted, NAVN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Møterom 2", "Solstua barnehage, personalrommet", "Rådhuset, 3. etasje, rom 312", "PPT, Adamstuen", "Kontoret til rektor", "Digitalt"})
    void skal_la_et_vanlig_sted_stå(String sted) {
        assertThat(Navnevern.kanRoepe(sted, NAVN)).isFalse();
    }
}
