package no.stafett.innsikt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Fila et regneark åpner. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TallfilTest {

    @Test
    void skal_ikke_la_et_navn_bli_en_formel() {
        for (String farlig : List.of("=1+1", "+47", "-2", "@SUM(A1)", "\tx", "\r=x", "\n=x")) {
            assertThat(Tallfil.felt(farlig)).isEqualTo("\"'" + farlig + "\"");
        }
        assertThat(Tallfil.felt("Solstua \"nord\"; avdeling")).isEqualTo("\"Solstua \"\"nord\"\"; avdeling\"");
        assertThat(Tallfil.felt("")).isEqualTo("\"\"");
    }

    @Test
    void skal_ha_merket_overskriftene_og_alle_radene() {
        Talltabell tabell = new Talltabell("x", "Åpne saker", "", List.of("Nivå", "Antall"), List.of(new Talltabell.Linje("Nivå 1", List.of(Talltabell.Rute.av("‹5")))));
        assertThat(Tallfil.innhold(List.of(tabell, tabell))).isEqualTo("\uFEFF\"Åpne saker\"\r\n\"Nivå\";\"Antall\"\r\n\"Nivå 1\";\"‹5\"\r\n\r\n"
                + "\"Åpne saker\"\r\n\"Nivå\";\"Antall\"\r\n\"Nivå 1\";\"‹5\"\r\n");
    }
}
