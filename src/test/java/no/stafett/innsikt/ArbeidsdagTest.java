package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.Arbeidsdager;
import org.junit.jupiter.api.Test;

/** Databasen og programmet har den samme kalenderen. */
class ArbeidsdagTest {

    private final Arbeidsdager kalender = new Arbeidsdager();

    @Test
    void skal_ha_de_samme_arbeidsdagene_som_programmet_i_hundre_år() {
        List<LocalDate> ulike = new Stansbase().sql().sql("select d::date dag from generate_series(date '2000-01-01', date '2099-12-31', interval '1 day') d where er_arbeidsdag(null, d::date)")
                .query(LocalDate.class).list();
        assertThat(ulike).isEqualTo(LocalDate.of(2000, 1, 1).datesUntil(LocalDate.of(2100, 1, 1)).filter(kalender::er).toList());
    }

    @Test
    void skal_telle_arbeidsdager_som_programmet() {
        Stansbase base = new Stansbase();
        for (LocalDate dag = LocalDate.of(2026, 3, 25); dag.isBefore(LocalDate.of(2026, 6, 1)); dag = dag.plusDays(1)) {
            for (int antall : new int[] {0, 1, 5, 12}) {
                assertThat(base.sql().sql("select arbeidsdag_etter(null, ?, ?)").params(dag, antall).query(LocalDate.class).single())
                        .as(dag + " + " + antall).isEqualTo(kalender.etter(dag, antall));
            }
        }
    }
}
