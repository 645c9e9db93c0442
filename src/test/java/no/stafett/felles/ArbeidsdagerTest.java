package no.stafett.felles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Norske arbeidsdager. */
class ArbeidsdagerTest {

    private final Arbeidsdager dager = new Arbeidsdager();

    @ParameterizedTest
    @CsvSource({"2026, 2026-04-05", "2027, 2027-03-28", "2000, 2000-04-23", "2038, 2038-04-25"})
    void skal_kjenne_foerste_paaskedag(int aar, LocalDate dag) {
        assertThat(Arbeidsdager.foerstePaaskedag(aar)).isEqualTo(dag);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-02", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-12-25", "2027-01-01",
        "2027-05-17", "2026-11-21", "2026-11-22"})
    void skal_ha_fri_paa_hoytidsdager_og_i_helgen(LocalDate dag) {
        assertThat(dager.er(dag)).isFalse();
    }

    @Test
    void skal_telle_forbi_paasken() {
        assertThat(dager.etter(LocalDate.of(2026, 4, 1), 1)).isEqualTo("2026-04-07");
    }

    @Test
    void skal_telle_bakover() {
        assertThat(dager.etter(LocalDate.of(2026, 11, 23), -1)).isEqualTo("2026-11-20");
    }

    @Test
    void skal_gi_neste_arbeidsdag_naar_ingen_dager_skal_gaa_og_dagen_er_fri() {
        assertThat(dager.etter(LocalDate.of(2026, 11, 21), 0)).isEqualTo("2026-11-23");
    }

    @Test
    void skal_gi_dagen_selv_naar_ingen_dager_skal_gaa_og_det_er_arbeidsdag() {
        assertThat(dager.etter(LocalDate.of(2026, 11, 23), 0)).isEqualTo("2026-11-23");
    }

    @Test
    void skal_hoppe_over_uker_der_enheten_er_stengt() {
        Arbeidsdager stengt = new Arbeidsdager(dag -> dag.getMonthValue() == 7);
        assertThat(stengt.etter(LocalDate.of(2026, 6, 30), 1)).isEqualTo("2026-08-03");
    }

    @Test
    void skal_telle_arbeidsdager_mellom_to_datoer_uten_den_foerste() {
        assertThat(dager.mellom(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24))).isEqualTo(2);
    }

    @Test
    void skal_ikke_telle_noe_naar_siste_dag_ikke_er_senere() {
        assertThat(dager.mellom(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 20))).isZero();
    }
}
