package no.stafett.struktur;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hvert sett har de trinnene det skal ha, og de samme utfallene på samme nivå. */
class TrinnTest {

    private static final List<Diagram> MODELLER = Diagramleser.alle();
    private static final List<Set<String>> UTFALL = List.of(
            Set.of("avslutt", "systemtiltak", "nivaa_1", "nivaa_2", "nivaa_3", "egen_tjeneste_uten_samtykke", "barnekoordinator", "overfoer"),
            Set.of("avslutt", "fortsett", "nye_tiltak", "nivaa_2", "nivaa_3", "egen_tjeneste_uten_samtykke", "barnekoordinator", "overfoer"),
            Set.of("avslutt", "fortsett", "nye_tiltak", "nivaa_1", "nivaa_3", "koordinerende_enhet", "avklar_samordning", "barnekoordinator", "overfoer"),
            Set.of("avslutt", "fortsett", "nye_tiltak", "nivaa_1", "nivaa_2", "koordinerende_enhet", "avklar_samordning", "individuell_plan",
                    "barnekoordinator", "overfoer"));

    @Test
    void skalHaTrinneneHvertSettSkalHa() {
        assertThat(trinnPerNivå()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "felles", List.of(5, 5, 5, 5),
                "lillestrom/barnehage", List.of(5, 5, 4, 5),
                "lillestrom/skole", List.of(5, 5, 4, 5),
                "lillestrom/helsestasjon", List.of(5, 5, 4, 5),
                "vardo", List.of(4, 4, 4, 4)));
    }

    @Test
    void skalNummerereTrinneneFraÉnOgOppover() {
        assertThat(nivåer()).allSatisfy(diagram -> {
            var trinn = diagram.avType("userTask").stream().map(node -> Trinnregler.egenskaper(node).get("trinn")).toList();
            var ventet = Stream.iterate(1, i -> i + 1).limit(trinn.size()).map(i -> nivå(diagram) + "." + i).toList();
            assertThat(trinn).as(diagram.navn()).isEqualTo(ventet);
        });
    }

    @Test
    void skalGiHvertTrinnDetEnTrengerForÅGjøreDet() {
        assertThat(MODELLER.stream().flatMap(diagram -> Trinnregler.feil(diagram).stream())).isEmpty();
    }

    @Test
    void skalLaPortenPåNivåetHaAlleUtfallene() {
        assertThat(nivåer()).allSatisfy(diagram ->
                assertThat(utfall(diagram)).as(diagram.navn()).isEqualTo(new TreeSet<>(UTFALL.get(nivå(diagram)))));
    }

    private static Map<String, List<Integer>> trinnPerNivå() {
        return nivåer().collect(groupingBy(TrinnTest::pakke, TreeMap::new,
                mapping(diagram -> diagram.avType("userTask").size(), toList())));
    }

    private static Set<String> utfall(Diagram diagram) {
        var port = diagram.avType("exclusiveGateway").stream().filter(node -> diagram.ut(node).size() > 1).findFirst().orElseThrow();
        return diagram.ut(port).stream()
                .map(flyt -> flyt.xml().getTextContent().strip().replaceAll("^\\$\\{utfall == '([a-z_0-9]+)'}$", "$1"))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<Diagram> nivåer() {
        return MODELLER.stream().filter(diagram -> diagram.navn().contains("nivaa_"));
    }

    private static int nivå(Diagram diagram) {
        return Integer.parseInt(diagram.navn().replaceAll(".*nivaa_(\\d)\\.bpmn", "$1"));
    }

    private static String pakke(Diagram diagram) {
        return diagram.navn().substring(0, diagram.navn().lastIndexOf('/'));
    }
}
