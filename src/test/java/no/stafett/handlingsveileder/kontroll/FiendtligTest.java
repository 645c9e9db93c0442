package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.stafett.handlingsveileder.Modellfeil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SEC-19, SEC-21, SEC-23: alt fiendtlig avvises, med grunnen mappen det ligger i er oppkalt etter. */
class FiendtligTest {

    /** Så mange forskjellige angrep hver grunn og hver vei inn skal ha. */
    private static final int MINST = 3;

    static List<Proeve> fiendtlige() {
        return Proevefiler.fiendtlige();
    }

    @ParameterizedTest
    @MethodSource("fiendtlige")
    void skalAvvisesMedGrunnenMappenHeterOgEnHelSetning(Proeve prøve) {
        List<Modellfeil> feil = prøve.kontroller();
        assertThat(feil).extracting(Modellfeil::kode).contains(prøve.grunn());
        assertThat(feil).allSatisfy(f -> assertThat(f.melding())
                .isNotBlank().doesNotContainPattern("\\{\\d}").hasSizeLessThan(600));
    }

    @Test
    void skalHaMinstTreAngrepForHverGrunn() {
        Map<String, Long> antall = antall(Proeve::grunn);
        assertThat(antall.keySet()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Feilkode.values()).map(Feilkode::kode).toList());
        assertThat(antall).allSatisfy((grunn, n) -> assertThat(n).as(grunn).isGreaterThanOrEqualTo(MINST));
    }

    /** Veiene inn i en motor uten vern, slik de er målt (E1–E15). Et navn som begynner med raden, er et angrep den veien. */
    @Test
    void skalHaMinstTreAngrepForHverVeiInn() {
        Map<String, Long> antall = antall(p -> p.navn().replaceFirst("_.*", ""));
        IntStream.rangeClosed(1, 15).mapToObj("E%02d"::formatted).forEach(vei ->
                assertThat(antall.getOrDefault(vei, 0L)).as(vei).isGreaterThanOrEqualTo(MINST));
    }

    /** Det som skiller to angrep, skal være mer enn hva de heter og hva som står om dem. */
    @Test
    void skalIkkeVæreToLikeUnderHverSittNavn() {
        Map<String, List<String>> like = fiendtlige().stream().collect(Collectors.groupingBy(FiendtligTest::innmat,
                TreeMap::new, Collectors.mapping(Proeve::toString, Collectors.toList())));
        assertThat(like.values()).allSatisfy(navn -> assertThat(navn).hasSize(1));
    }

    private static String innmat(Proeve prøve) {
        return prøve.leietaker() + prøve.filer().entrySet().stream()
                .map(f -> (prøve.erPakke() ? f.getKey() : "") + new String(f.getValue(), StandardCharsets.ISO_8859_1))
                .map(tekst -> tekst.replaceAll("<!--[^>]{0,200}-->", "").replaceAll("\\s+", "")).collect(Collectors.joining());
    }

    private static Map<String, Long> antall(Function<Proeve, String> etter) {
        return fiendtlige().stream().collect(Collectors.groupingBy(etter, TreeMap::new, Collectors.counting()));
    }
}
