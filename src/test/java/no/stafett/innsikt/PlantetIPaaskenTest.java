package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Det samme som {@link PlantetTest}, onsdagen etter påske: da er både helga og høytiden det som gjør at en frist ikke er ute, i enheter som hadde
 * planleggingsdag på tirsdag.
 */
class PlantetIPaaskenTest {

    /** Nok til at hvert slag er plantet av hver regel. */
    private static final int SAKER = 1000;

    @TempDir
    private Path mappe;

    @Test
    void skal_finne_det_som_er_plantet_og_ikke_noe_annet_onsdagen_etter_påske() {
        try (Plantetkommune kommune = Plantetkommune.den(onsdagenEtterPåske(), SAKER, mappe)) {
            for (Regel regel : Regel.values()) {
                assertThat(kommune.plantet(regel, false)).as(regel.id()).contains("hoeytid").hasSameElementsAs(kommune.slagene(regel));
            }
            assertThat(kommune.klart()).isEqualTo(kommune.ventet());
            assertThat(kommune.funnet()).isEqualTo(kommune.ventet());
        }
    }

    /** Den første i tiden som kommer: torsdag, fredag og mandag før den var fri. */
    private static LocalDate onsdagenEtterPåske() {
        Arbeidsdager dager = new Arbeidsdager();
        return LocalDate.now(Forretningsklokke.NORGE).plusDays(1).datesUntil(LocalDate.now(Forretningsklokke.NORGE).plusYears(2))
                .filter(dag -> dag.getDayOfWeek() == DayOfWeek.WEDNESDAY && IntStream.of(2, 5, 6).noneMatch(n -> dager.er(dag.minusDays(n)))).findFirst().orElseThrow();
    }
}
