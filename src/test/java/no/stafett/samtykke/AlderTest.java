package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.stafett.samtykke.Samtykkeregler.Alder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dagen før, på og etter en bursdag, også for den som er født på en skuddårsdag. */
class AlderTest {

    private static final Alder VANLIG = new Alder(15, 18, 7, 12, false);

    @ParameterizedTest
    @CsvSource({"2012-05-04,2027-05-03,barn", "2012-05-04,2027-05-04,ungdom", "2012-05-04,2030-05-03,ungdom",
        "2012-05-04,2030-05-04,myndig", "2012-02-29,2027-02-28,barn", "2012-02-29,2027-03-01,ungdom",
        "2012-02-29,2030-02-28,ungdom", "2012-02-29,2030-03-01,myndig"})
    void skal_skifte_gruppe_paa_bursdagen(LocalDate født, LocalDate dag, String gruppe) {
        assertThat(VANLIG.gruppe(født, dag)).isEqualTo(gruppe);
    }

    @ParameterizedTest
    @CsvSource({"2012-05-04,2030-05-04", "2012-02-29,2030-03-01", "2010-02-28,2028-02-28"})
    void skal_finne_dagen_gruppen_skifter(LocalDate født, LocalDate dag) {
        assertThat(Alder.bursdag(født, 18)).isEqualTo(dag);
        assertThat(VANLIG.gruppe(født, dag)).isEqualTo("myndig");
        assertThat(VANLIG.gruppe(født, dag.minusDays(1))).isEqualTo("ungdom");
    }

    @Test
    void skal_bruke_grensene_i_tabellen() {
        assertThat(new Alder(16, 18, 7, 12, false).gruppe(LocalDate.of(2012, 5, 4), LocalDate.of(2027, 5, 4))).isEqualTo("barn");
    }
}
