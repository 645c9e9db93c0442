package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** De små prosessene saken er innom, eller som går ved siden av nivået. */
@Dekker({"invitasjon", "loeft_ke", "avklar_samordning", "oppnevn_barnekoordinator", "overgang", "uten_samtykke",
        "tiltak_ansvar"})
class SmaaProsesserTest {

    private static final EnhetId PPT = EnhetId.av("6f1f3c0e-0000-4000-8000-000000000001");

    private static Vandring besluttet(int nivaa, String utfall) {
        String beslutning = Sett.FELLES.beslutning(nivaa);
        return Vandring.i(Sett.FELLES).nivå(nivaa).fremTil(beslutning).beslutt(beslutning, utfall);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "nei"})
    void skalBesvareEnInvitasjonUtenÅStanseNivået(String svar) {
        Vandring sak = Vandring.i(Sett.FELLES).nivå(2);
        Modellmotor.felles().prosesser.startFor("tjeneste_invitert", sak.sakId, PPT);
        assertThat(sak.venter()).containsExactly("trinn_2_1", "trinn_in_1");
        assertThat(sak.roller("trinn_in_1")).containsExactly("invitert");
        sak.fullfør("trinn_in_1", Map.of("godtatt", svar));
        assertThat(sak.venter()).containsExactly("trinn_2_1");
    }

    @Test
    void skalGiDenInvitertEnhetenOppgaven() {
        Vandring sak = Vandring.i(Sett.FELLES).nivå(2);
        Modellmotor.felles().prosesser.startFor("tjeneste_invitert", sak.sakId, PPT);
        assertThat(Modellmotor.felles().hendelser).filteredOn(OppgaveOppstod.class::isInstance)
                .map(OppgaveOppstod.class::cast).filteredOn(o -> o.trinnId().equals("trinn_in_1"))
                .extracting(OppgaveOppstod::enhet).containsExactly(PPT);
    }

    @Test
    void skalLaDenAnsvarligeSvareOgGjøreTiltaketUtenÅStanseNivået() {
        UUID tiltak = UUID.randomUUID();
        Vandring sak = Vandring.i(Sett.FELLES).nivå(1);
        Modellmotor.felles().prosesser.startTiltak(sak.sakId, tiltak);
        assertThat(sak.venter()).containsExactly("trinn_1_1", "trinn_ti_1");
        assertThat(sak.roller("trinn_ti_1")).containsExactly("ansvarlig");
        sak.fullfør("trinn_ti_1", Map.of("godtatt", "ja"));
        assertThat(sak.venter()).containsExactly("trinn_1_1", "trinn_ti_2");
        assertThat(sak.fullfør("trinn_ti_2").venter()).containsExactly("trinn_1_1");
    }

    @Test
    void skalSlippeTiltaketNårSvaretErNei() {
        Vandring sak = Vandring.i(Sett.FELLES).nivå(1);
        Modellmotor.felles().prosesser.startTiltak(sak.sakId, UUID.randomUUID());
        assertThat(sak.fullfør("trinn_ti_1", Map.of("godtatt", "nei")).venter()).containsExactly("trinn_1_1");
    }

    @Test
    void skalBareStoppeTiltaketSomErAvklart() {
        UUID avklart = UUID.randomUUID();
        UUID annet = UUID.randomUUID();
        Vandring sak = Vandring.i(Sett.FELLES).nivå(1);
        Modellmotor.felles().prosesser.startTiltak(sak.sakId, avklart);
        Modellmotor.felles().prosesser.startTiltak(sak.sakId, annet);
        Modellmotor.felles().prosesser.meldTiltak("tiltak_avklart", sak.sakId, avklart);
        assertThat(sak.venter()).containsExactly("trinn_1_1", "trinn_ti_1");
        Modellmotor.felles().prosesser.meldTiltak("tiltak_avklart", sak.sakId, annet);
        assertThat(sak.venter()).containsExactly("trinn_1_1");
    }

    @Test
    void skalBeskriveHvaSomStårFastFørKoordinerendeEnhetGirRåd() {
        Vandring sak = besluttet(2, "koordinerende_enhet");
        assertThat(sak.roller("trinn_ke_1")).containsExactly("leder", "stafettholder");
        sak.fullfør("trinn_ke_1");
        assertThat(sak.venter()).containsExactly("trinn_ke_2");
        assertThat(sak.roller("trinn_ke_2")).containsExactly("ke");
        assertThat(sak.fullfør("trinn_ke_2").venter()).containsExactly("trinn_2_2");
    }

    @Test
    void skalLaKoordinatorenAvklareSamordningen() {
        Vandring sak = besluttet(3, "avklar_samordning");
        assertThat(sak.roller("trinn_so_1")).containsExactly("koordinator");
        assertThat(sak.fullfør("trinn_so_1").venter()).containsExactly("trinn_3_5");
    }

    @Test
    void skalLaKoordinatorenOppnevneBarnekoordinator() {
        Vandring sak = besluttet(1, "barnekoordinator");
        assertThat(sak.roller("trinn_bk_1")).containsExactly("koordinator");
        assertThat(sak.fullfør("trinn_bk_1").venter()).containsExactly("trinn_1_5");
    }

    @Test
    void skalOverføreFørstNårNyEnhetHarTattImot() {
        Vandring sak = besluttet(1, "overfoer").fullfør("trinn_ov_1");
        assertThat(sak.roller("trinn_ov_2")).containsExactly("mottaker");
        sak.fullfør("trinn_ov_2", Map.of("godtatt", "nei"));
        assertThat(sak.venter()).containsExactly("trinn_ov_1");
        sak.fullfør("trinn_ov_1").fullfør("trinn_ov_2", Map.of("godtatt", "ja"));
        assertThat(sak.venter()).containsExactly("trinn_1_1");
    }

    @Test
    void skalSpørreForesattePåNyttNårTidenErInne() {
        Vandring sak = besluttet(0, "egen_tjeneste_uten_samtykke").fullfør("trinn_us_1");
        sak.vent(Modellhandlinger.NYTT_FORSØK.minus(Duration.ofHours(1)));
        assertThat(sak.venter()).isEmpty();
        sak.vent(Duration.ofHours(2));
        assertThat(sak.venter()).containsExactly("trinn_0_4");
    }
}
