package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nivåene der tjenester samarbeider: et trukket samtykke stopper samarbeidet, hvor langt det enn er kommet. */
abstract class Samarbeidsnivaaproeve extends Tiltaksnivaaproeve {

    Samarbeidsnivaaproeve(int nivaa) {
        super(nivaa);
    }

    Stream<Arguments> hvertTrinn() {
        return Arrays.stream(Sett.values()).flatMap(sett -> sett.trinn(nivaa).stream().map(trinn -> Arguments.of(sett, trinn)));
    }

    @ParameterizedTest
    @MethodSource("hvertTrinn")
    void skalSlutteNårSamtykketTrekkes(Sett sett, String trinn) {
        Vandring sak = Vandring.i(sett).nivå(nivaa).fremTil(trinn).meld("samtykke_trukket", "nivaa_1");
        assertThat(sak.slutter()).containsExactly("slutt_samtykke_trukket");
        assertThat(sak.erFerdig()).isTrue();
        assertThat(sak.venter()).isEmpty();
    }
}
