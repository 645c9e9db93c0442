package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.TestInstance;

/** Det alle nivåene har felles: trinnene i rekkefølge, og hvor hvert utfall fører. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Nivaaproeve {

    /** Det sideveiene trenger å vite for å komme i mål. */
    private static final Map<String, Object> JA = Map.of("godtatt", "ja");

    final int nivaa;

    Nivaaproeve(int nivaa) {
        this.nivaa = nivaa;
    }

    Stream<Arguments> utfall() {
        return Arrays.stream(Sett.values()).flatMap(sett ->
                NivaaVei.UTFALL.get(nivaa).stream().map(utfall -> Arguments.of(sett, utfall)));
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalGåTrinnForTrinnTilBeslutningen(Sett sett) {
        Vandring sak = Vandring.i(sett).nivå(nivaa);
        for (String trinn : sett.trinn(nivaa)) {
            assertThat(sak.venter()).containsExactly(trinn);
            sak.beslutt(trinn, "avslutt");
        }
        assertThat(sak.erFerdig()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("utfall")
    void skalFølgeUtfallet(Sett sett, String utfall) {
        NivaaVei vei = NivaaVei.av(utfall);
        Vandring sak = Vandring.i(sett).nivå(nivaa).fremTil(sett.beslutning(nivaa)).beslutt(sett.beslutning(nivaa), utfall);
        gåSidevei(sak, vei.sidevei());
        if (vei.erSlutt(sett, nivaa)) {
            assertThat(sak.slutter()).containsExactly("slutt_" + utfall);
        } else {
            assertThat(sak.venter()).containsExactly(vei.til().apply(sett, nivaa));
            sak.fremTil(sett.beslutning(nivaa)).beslutt(sett.beslutning(nivaa), "avslutt");
        }
        assertThat(sak.erFerdig()).isTrue();
    }

    private static void gåSidevei(Vandring sak, List<String> sidevei) {
        for (String trinn : sidevei) {
            assertThat(sak.venter()).containsExactly(trinn);
            sak.fullfør(trinn, JA);
        }
        if (sidevei.contains("trinn_us_1")) {
            assertThat(sak.venter()).isEmpty();
            sak.vent(Modellhandlinger.NYTT_FORSØK);
        }
    }
}
