package no.stafett.demokommune;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Trinn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Kommunen slik den er tenkt ut, uten database. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManusbokTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 23);

    @Test
    void skal_gi_de_samme_radene_for_det_samme_frøet() {
        assertThat(rader(42, DAG)).isEqualTo(rader(42, DAG)).isNotEqualTo(rader(43, DAG));
        assertThat(bok(300, 42, DAG).fasit().linjer()).isEqualTo(bok(300, 42, DAG).fasit().linjer());
    }

    @Test
    void skal_ha_saker_av_alle_slag_i_to_år() {
        List<Manus> saker = bok(3000, 42, DAG).saker();
        assertThat(saker).hasSize(3000).extracting(m -> m.nummer).doesNotHaveDuplicates();
        assertThat(saker.stream().map(Manus::nivaa).collect(Collectors.toSet())).isEqualTo(Set.of(0, 1, 2, 3));
        assertThat(saker.stream().filter(Manus::erAapen).map(Manus::nivaa).collect(Collectors.toSet())).isEqualTo(Set.of(0, 1, 2, 3));
        assertThat(saker.stream().filter(m -> m.etapper.stream().anyMatch(e -> e.grunn() != null)).count()).as("gjenåpnet").isGreaterThan(50);
        assertThat(saker.stream().filter(m -> m.pinner.size() > 1).count()).as("pinnen gikk videre").isGreaterThan(50);
        assertThat(saker.stream().filter(m -> m.planer.size() > 1).count()).as("flere planer").isGreaterThan(500);
        assertThat(saker.stream().filter(m -> !m.samtykker.isEmpty() && !m.avtaler.isEmpty()).count()).as("samarbeid").isGreaterThan(500);
        assertThat(saker.get(0).opprettet).isBefore(DAG.minusDays(650).atStartOfDay(Forretningsklokke.NORGE).toInstant());
    }

    @Test
    void skal_skje_i_rekkefølge_og_før_i_dag_er_omme() {
        var slutt = DAG.plusDays(1).atStartOfDay(Forretningsklokke.NORGE).toInstant();
        assertThat(bok(1000, 7, DAG).saker()).allSatisfy(m -> m.etapper.forEach(e -> {
            assertThat(e.fra()).isBefore(slutt).isAfterOrEqualTo(m.opprettet);
            assertThat(e.steg()).isSortedAccordingTo(java.util.Comparator.comparing(Manus.Steg::tid));
            assertThat(e.steg()).allSatisfy(s -> assertThat(s.tid()).isBefore(slutt).isAfterOrEqualTo(e.fra()));
        }));
    }

    /** Deler noen etternavn med familien, spør saken om de er i slekt før de får gjøre noe. */
    @Test
    void skal_aldri_la_en_ansatt_dele_etternavn_med_en_familie() {
        Manusbok bok = bok(1000, 42, DAG);
        Set<String> ansatte = bok.kommune().folk().stream().map(a -> a.navn().substring(a.navn().indexOf(' ') + 1)).collect(Collectors.toSet());
        assertThat(bok.saker().stream().map(m -> m.barn.etternavn())).noneMatch(ansatte::contains);
    }

    @Test
    void skal_ha_tjue_enheter_med_folk() {
        Kommune kommune = bok(60, 42, DAG).kommune();
        assertThat(kommune.steder()).hasSize(20).allSatisfy(s -> assertThat(kommune.ansatte(s)).hasSize(10));
        assertThat(kommune.folk()).extracting(Kommune.Ansatt::brukernavn).doesNotHaveDuplicates();
        assertThat(kommune.folk()).allSatisfy(a -> assertThat(a.brukernavn()).matches("[a-z0-9.]+"));
    }

    private static Manusbok bok(int saker, long froe, LocalDate dag) {
        return new Manusbok(new Oppskrift(saker, froe), dag);
    }

    private static List<String> rader(long froe, LocalDate dag) {
        return new Radbok(bok(300, froe, dag), java.time.Instant.EPOCH).rader(MODELLER).rader().entrySet().stream().filter(e -> e.getKey() != Tabell.PERSON)
                .flatMap(e -> e.getValue().stream().map(r -> e.getKey() + Arrays.deepToString(r))).toList();
    }

    private static final List<Modell> MODELLER = IntStream.rangeClosed(0, 3).mapToObj(n -> new Modell("modell" + n, "nivaa_" + n, 1, null, "Nivå " + n,
            IntStream.rangeClosed(1, 5).mapToObj(k -> new Trinn("trinn_%d_%d".formatted(n, k), n + "." + k, "Trinn", "", "", "", "", "", "skjema", List.of(),
                    List.of(), List.of("ansatt"), List.of(), false, false)).toList(), "")).toList();
}
