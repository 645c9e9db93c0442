package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Akuttløpet (domenets §4.3): plikten er personlig, lederen er ingen port, og meldingen slippes ikke før den er sendt. */
@Dekker("akutt")
class AkuttTest {

    private static final Map<String, Object> SENDT = Map.of("meldingSendt", "ja");
    private static final Map<String, Object> IKKE_SENDT = Map.of("meldingSendt", "nei");

    private Vandring sak;

    @BeforeEach
    void meldFra() {
        sak = Vandring.i(Sett.FELLES).melding("akutt_startet", "akutt");
    }

    @Test
    void skalBeOmMeldingOgLederinformasjonSamtidig() {
        assertThat(sak.venter()).containsExactly("trinn_ak_1", "trinn_ak_5");
    }

    @Test
    void skalKunneMeldeUtenAtLederenErInformert() {
        assertThat(sak.fullfør("trinn_ak_1", SENDT).venter()).containsExactly("trinn_ak_5");
    }

    @Test
    void skalHoldeMeldingenÅpenTilDenErSendt() {
        assertThat(sak.fullfør("trinn_ak_1", IKKE_SENDT).venter()).contains("trinn_ak_1");
    }

    @Test
    void skalFølgeOppEtterFireTimerNårMeldingenIkkeErSendt() {
        assertThat(sak.vent(Modellhandlinger.LEDERFRIST.minusMinutes(5)).venter()).doesNotContain("trinn_ak_2");
        assertThat(sak.vent(Duration.ofMinutes(10)).venter()).containsExactly("trinn_ak_1", "trinn_ak_2", "trinn_ak_5");
    }

    @Test
    void skalIkkeFølgeOppNårMeldingenErSendtITide() {
        assertThat(sak.fullfør("trinn_ak_1", SENDT).vent(Duration.ofHours(8)).venter()).doesNotContain("trinn_ak_2");
    }

    @Test
    void skalEtterspørreTilbakemeldingNårFristenErUte() {
        sak.fullfør("trinn_ak_1", SENDT).vent(Modellhandlinger.KVITTERING.minusHours(1));
        assertThat(sak.venter()).containsExactly("trinn_ak_5");
        assertThat(sak.vent(Duration.ofHours(2)).venter()).containsExactly("trinn_ak_3", "trinn_ak_5");
    }

    @Test
    void skalSlutteNårForesatteErAvklartOgLederenErInformert() {
        sak.fullfør("trinn_ak_5").vent(Duration.ofHours(5)).fullfør("trinn_ak_2");
        sak.fullfør("trinn_ak_1", SENDT).vent(Duration.ofDays(22)).fullfør("trinn_ak_3");
        assertThat(sak.erFerdig()).isFalse();
        sak.fullfør("trinn_ak_4");
        assertThat(sak.erFerdig()).isTrue();
        assertThat(sak.slutter()).containsExactly("slutt_leder_informert", "slutt_fulgt_opp", "slutt_avklart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trinn_ak_1", "trinn_ak_5"})
    void skalBareGåTilDemSomErIRommet(String trinn) {
        assertThat(sak.roller(trinn)).isEqualTo(List.of("akutt"));
    }

    @Test
    void skalIkkeRøreNivåetSakenErPå() {
        Vandring vanlig = Vandring.i(Sett.FELLES).sak();
        Modellmotor.felles().prosesser.start("akutt_startet", vanlig.sakId);
        assertThat(vanlig.venter()).containsExactly("trinn_0_1", "trinn_ak_1", "trinn_ak_5");
        assertThat(vanlig.fullfør("trinn_0_1").venter()).contains("trinn_0_2", "trinn_ak_1");
    }
}
