package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Etter alle de andre prøvene: det de skrev om barn og foresatte, finnes bare i tabellene for det, og verken hos motoren
 * eller i loggen (SEC-31, SEC-32). Leter i hver database prøvene har etterlatt seg.
 */
@Tag("pakke")
class IngenPersonopplysningerTest {

    /** Skrives av logback-test.xml, med alt programmet ellers ville skrevet. */
    private static final Path LOGG = Path.of("target/proevelogg.txt");

    private static final Pattern ORD = Pattern.compile("[\\p{L}\\d]+");

    private static final String NAVN = "select fornavn from sak union select etternavn from sak union select navn from foresatt";

    /** Svarene, og det halvskrevne: hele setninger, og korte svar som er et telefonnummer eller en adresse. */
    private static final String SKREVET = """
            with alle as (select innhold from svar union all select innhold from utkast union all select innhold from undringskladd)
            select distinct left(blad #>> '{}', 200) from alle, jsonb_path_query(innhold, 'strict $.**') blad
             where jsonb_typeof(blad) = 'string' and blad #>> '{}' ~ '^[^ ]+ [^ ]+ [^ ]+|@|^[+0-9 ]{8,}$'""";

    @Test
    void skal_ikke_ligge_i_motorens_tabeller() {
        List<String> funnet = new ArrayList<>();
        int lett = 0;
        for (Etterlatenskap database : Etterlatenskap.alle()) {
            Set<String> personlig = personlig(database);
            lett += personlig.size();
            database.tekster("camunda").filter(finner(personlig))
                    .forEach(treff -> funnet.add(database.navn() + ": " + treff));
        }
        assertThat(lett).as("det prøvene har skrevet").isGreaterThan(20);
        assertThat(funnet).isEmpty();
    }

    @Test
    void skal_finne_det_der_det_hører_hjemme() {
        assertThat(Etterlatenskap.alle().stream().filter(database -> !personlig(database).isEmpty()))
                .allSatisfy(database -> assertThat(database.tekster("stafett").filter(finner(personlig(database))))
                        .as(database.navn()).isNotEmpty());
    }

    @Test
    void skal_ikke_ligge_i_loggen() throws IOException {
        Predicate<String> personlig = finner(Etterlatenskap.alle().stream().flatMap(database -> personlig(database).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        try (Stream<String> linjer = Files.lines(LOGG)) {
            assertThat(linjer.filter(personlig).limit(20)).isEmpty();
        }
        assertThat(LOGG).as("loggen fra prøvene").isNotEmptyFile();
    }

    private static Set<String> personlig(Etterlatenskap database) {
        return Stream.concat(database.spør(NAVN), database.spør(SKREVET)).map(String::strip).filter(ord -> ord.length() > 2)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Hele ord, så «Ada» ikke finnes i en id. Setningene er mange; de slås opp på det første ordet. */
    private static Predicate<String> finner(Set<String> personlig) {
        Map<String, List<String>> etterFørsteOrd = personlig.stream().map(skrevet -> skrevet.replaceFirst("^[^\\p{L}\\d]+", ""))
                .filter(skrevet -> skrevet.length() > 2).collect(Collectors.groupingBy(IngenPersonopplysningerTest::førsteOrd));
        return tekst -> ORD.matcher(tekst).results().anyMatch(ord -> etterFørsteOrd.getOrDefault(ord.group(), List.of()).stream()
                .anyMatch(skrevet -> tekst.startsWith(skrevet, ord.start()) && slutter(tekst, ord.start() + skrevet.length())));
    }

    private static String førsteOrd(String skrevet) {
        Matcher ord = ORD.matcher(skrevet);
        return ord.find() ? ord.group() : skrevet;
    }

    private static boolean slutter(String tekst, int her) {
        return her >= tekst.length() || !Character.isLetterOrDigit(tekst.charAt(her));
    }
}
