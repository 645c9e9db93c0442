package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prosessene ved siden av nivået som passer på samtykkene: minn i tide, lukk ved slutten, og la et menneske avklare. */
@Dekker({"forny_samtykke", "samtykke_bortfalt"})
class SamtykkeloepTest {

    private static Vandring gitt() {
        return Vandring.i(Sett.FELLES).melding("samtykke_gitt", "forny_samtykke");
    }

    @Test
    void skalMinneOmÅFornyeITide() {
        Vandring sak = gitt().vent(Modellhandlinger.FØR_FORNYING.minus(Duration.ofHours(1)));
        assertThat(sak.venter()).isEmpty();
        assertThat(sak.vent(Duration.ofHours(2)).venter()).containsExactly("trinn_fs_1");
        assertThat(sak.roller("trinn_fs_1")).containsExactly("ansatt", "leder", "stafettholder");
    }

    @Test
    void skalVæreFerdigNårDetErSvartPåNytt() {
        Vandring sak = gitt().vent(Modellhandlinger.FØR_FORNYING.plus(Duration.ofHours(1))).fullfør("trinn_fs_1");
        assertThat(sak.erFerdig()).isTrue();
        assertThat(Modellmotor.felles().handlinger.erLukket(sak.sakId.toString())).isFalse();
    }

    @Test
    void skalLukkeForTjenesteneNårIngenFornyer() {
        Vandring sak = gitt().vent(Modellhandlinger.FØR_FORNYING.plus(Duration.ofHours(1)));
        sak.vent(Modellhandlinger.TIL_FORNYING.plus(Duration.ofHours(1)));
        assertThat(sak.erFerdig()).isTrue();
        assertThat(Modellmotor.felles().handlinger.erLukket(sak.sakId.toString())).isTrue();
    }

    @Test
    void skalSlutteNårEtNyttSvarGjelder() {
        assertThat(gitt().meld("samtykke_svart").erFerdig()).isTrue();
        Vandring minnet = gitt().vent(Modellhandlinger.FØR_FORNYING.plus(Duration.ofHours(1))).meld("samtykke_svart");
        assertThat(minnet.erFerdig()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"fortsett,slutt_fortsett", "nivaa_1,slutt_stoppet", "avslutt,slutt_stoppet"})
    void skalLaEtMenneskeBestemmeHvaSomSkjerMedSaken(String utfall, String slutt) {
        Vandring sak = Vandring.i(Sett.FELLES).melding("samtykke_bortfalt", "samtykke_bortfalt");
        assertThat(sak.venter()).containsExactly("trinn_sb_1");
        assertThat(sak.beslutt("trinn_sb_1", utfall).slutter()).containsExactly(slutt);
    }

    @ParameterizedTest
    @CsvSource({"nivaa_1,trinn_1_1", "avslutt,"})
    void skalStoppeSamarbeidetPåNivåetInnenfraProsessenVedSiden(String utfall, String venter) {
        Vandring sak = Vandring.i(Sett.FELLES).sak();
        sak.fremTil(Sett.FELLES.beslutning(0)).beslutt(Sett.FELLES.beslutning(0), "nivaa_2");
        Modellmotor.felles().prosesser.start("samtykke_bortfalt", sak.sakId);
        sak.beslutt("trinn_sb_1", utfall);
        assertThat(sak.venter()).isEqualTo(venter == null ? java.util.List.of() : java.util.List.of(venter));
    }
}
