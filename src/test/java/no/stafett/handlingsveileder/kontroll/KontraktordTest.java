package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Det redigeringen lar en fagleder velge mellom, er det porten godtar. Et ord for mye gir et valg porten stopper; et for lite, et ingen finner. */
class KontraktordTest {

    @Test
    void skalVisePortensEgneOrdIOrden() {
        assertThat(Kontraktord.roller()).containsExactlyInAnyOrderElementsOf(Modellkontrakt.ROLLER);
        assertThat(Kontraktord.meldinger()).containsExactlyInAnyOrderElementsOf(Modellkontrakt.MELDINGER);
        assertThat(Kontraktord.prosesser()).containsExactlyInAnyOrderElementsOf(Modellkontrakt.PROSESSER);
        assertThat(Kontraktord.variabler()).containsExactlyInAnyOrderElementsOf(Modellkontrakt.VARIABLER);
        assertThat(Stream.of(Kontraktord.roller(), Kontraktord.meldinger(), Kontraktord.prosesser(), Kontraktord.variabler()))
                .allSatisfy(ord -> assertThat(ord).isSortedAccordingTo(Comparator.naturalOrder()));
    }

    @Test
    void skalViseUtfalleneIDenOrdenDeStårISkjemaene() {
        assertThat(Kontraktord.utfall()).isEqualTo(Modellkontrakt.UTFALL).startsWith("avslutt", "fortsett");
    }

    @Test
    void skalViseBådeNøkleneAlleSkjemaerHarOgDeDetteHar() {
        assertThat(Kontraktord.nøkler("henvisning")).contains("mottaker", "evalueringsdato", "stafettholder").doesNotContain("hva", "mottaker!");
        assertThat(Kontraktord.nøkler("ukjent")).contains("evalueringsdato").doesNotContain("mottaker");
    }

    @Test
    void skalViseDetTabellenFårEllersAltProsessenHar() {
        assertThat(Kontraktord.inndata("frister")).isEqualTo(List.of("hva", "sakstype"));
        assertThat(Kontraktord.inndata("en_egen")).isEqualTo(Kontraktord.variabler());
    }
}
