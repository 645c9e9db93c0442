package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Varslene rundt en evaluering: en uke før, på dagen, til lederen etter en uke og til koordinatoren etter to. */
@Dekker("evalueringsvarsel")
class EvalueringsvarselTest {

    private Vandring sak;

    @BeforeEach
    void leggPlan() {
        sak = Vandring.i(Sett.FELLES).melding("plan_lagt", "evalueringsvarsel");
    }

    private Vandring dager(int fraEvalueringen) {
        return sak.ventTil(sak.evalueringsdato().plus(Duration.ofDays(fraEvalueringen)).plusSeconds(1));
    }

    @Test
    void skalMinneEnUkeFør() {
        assertThat(dager(-8).påminnelser()).isZero();
        assertThat(dager(-7).påminnelser()).isOne();
    }

    @Test
    void skalMinnePåDagen() {
        assertThat(dager(-1).påminnelser()).isOne();
        assertThat(dager(0).påminnelser()).isEqualTo(2);
    }

    @Test
    void skalGiLederenEnOppgaveEnUkeEtter() {
        assertThat(dager(6).venter()).isEmpty();
        assertThat(dager(7).venter()).containsExactly("trinn_ev_1");
        assertThat(sak.roller("trinn_ev_1")).containsExactly("leder");
    }

    @Test
    void skalGiKoordinatorenEnOppgaveToUkerEtterUtenÅVentePåLederen() {
        assertThat(dager(13).venter()).containsExactly("trinn_ev_1");
        assertThat(dager(14).venter()).containsExactly("trinn_ev_1", "trinn_ev_2");
        assertThat(sak.roller("trinn_ev_2")).containsExactly("koordinator");
    }

    @Test
    void skalGiKoordinatorenOppgavenSelvOmLederenHarFulgtOpp() {
        dager(7).fullfør("trinn_ev_1");
        assertThat(dager(14).venter()).containsExactly("trinn_ev_2");
    }

    @Test
    void skalVæreFerdigNårBeggeHarFulgtOpp() {
        dager(15).fullfør("trinn_ev_2");
        assertThat(sak.erFerdig()).isFalse();
        assertThat(sak.fullfør("trinn_ev_1").erFerdig()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-20, -7, 0, 7, 14})
    void skalSlutteNårEvalueringenErHoldtUansettHvorLangtVarsleneErKommet(int dag) {
        dager(dag).meld("evaluering_holdt");
        assertThat(sak.erFerdig()).isTrue();
        assertThat(sak.venter()).isEmpty();
        int påminnelser = sak.påminnelser();
        assertThat(dager(20).venter()).isEmpty();
        assertThat(sak.påminnelser()).isEqualTo(påminnelser);
    }
}
