package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * eller i loggen, målingene eller e-posten (SEC-31, SEC-32, SEC-33). Leter i hver database prøvene har etterlatt seg.
 */
@Tag("pakke")
class IngenPersonopplysningerTest {

    /** Skrives av logback-test.xml, med alt programmet ellers ville skrevet. */
    private static final Path LOGG = Path.of("target/proevelogg.txt");

    private static final Pattern ORD = Pattern.compile("[\\p{L}\\d]+");

    /** Det som står alene, og likevel sier hvem: navnene, filnavnene, og fødselsdatoene slik de skrives. */
    private static final String NAVN = """
            select fornavn from sak union select etternavn from sak union select navn from foresatt union select navn from samtykke
            union select navn from vedlegg
            union select to_char(foedselsdato, f) from sak, unnest(array['YYYY-MM-DD', 'DD.MM.YYYY', 'FMDD.FMMM.YYYY']) f
             where foedselsdato < now() - interval '1 year'""";

    /**
     * Teksten i hver tabell som databasen verner rad for rad, så en ny tabell er med uten at noen husker det. Oppgavelista,
     * sporet og tidene for hvert trinn har ingen tekst fra saken, bare det modellene sier. Utkastene er selv modelltekst, som står i
     * motoren når de er publisert, og i en merknad er trinnets navn det. Folkelistene er de ansatte, og e-posten er adressert til dem.
     */
    private static final String KOLONNER = """
            select format(case a.atttypid when 'jsonb'::regtype
                     then 'select blad #>> ''{}'' tekst from %1$s, jsonb_path_query(%2$I, ''strict $.**'') blad where jsonb_typeof(blad) = ''string'''
                     else 'select %2$I::text tekst from %1$s where %2$I is not null' end, c.oid::regclass, a.attname)
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relkind = 'r' and c.relrowsecurity and c.relnamespace = 'stafett'::regnamespace
               and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
               and c.relname not in ('oppgave', 'oppgavekandidat', 'spor', 'engangsnoekkel', 'innsikt_trinntid', 'modellutkast', 'modellutkast_fil',
                   'modellutkast_hendelse', 'modelloppsett', 'modellfoelging', 'folkeliste')
               and (c.relname, a.attname) not in (('trinnmerknad', 'nummer'), ('trinnmerknad', 'tittel'))
             order by c.relname, a.attname""";

    /** Linjer med hele setninger, og korte svar som er et telefonnummer eller en adresse. En linje med bare skjemaets navn sier ikke noe om noen. */
    private static final String SETNINGER = """
            select distinct left(linje, 200) from (%s) alle, regexp_split_to_table(tekst, E'\\n') linje
             where linje ~ '^[^ ]+ [^ ]+ [^ ]+|@|^[+0-9 ]{8,}$'""";

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
        // En fødselsdato er en dag i databasen, og ingen tekst å finne igjen: der en prøve ikke har skrevet noe annet, er det ingenting å lete etter.
        assertThat(Etterlatenskap.alle().stream().filter(database -> personlig(database).stream().anyMatch(skrevet -> !skrevet.matches("[0-9.-]+"))))
                .allSatisfy(database -> assertThat(database.tekster("stafett").filter(finner(personlig(database))))
                        .as(database.navn()).isNotEmpty());
    }

    @Test
    void skal_ikke_ligge_i_loggen() throws IOException {
        assertThat(funnetI(LOGG)).isEmpty();
    }

    /** Det {@link Maalearkiv} skrev ned etter hver prøve, fra hvert program. */
    @Test
    void skal_ikke_ligge_i_målingene() throws IOException {
        assertThat(funnetI(Maalearkiv.FIL)).isEmpty();
    }

    /** Alt prøvene har fått ut av e-posttjenerne sine ({@link Postarkiv}). Bare varsel.Postvei kan sende, se ModulreglerTest (SEC-33). */
    @Test
    void skal_ikke_ligge_i_e_posten() throws IOException {
        assertThat(funnetI(Postarkiv.FIL)).isEmpty();
    }

    /** Utboksen har ikke engang et sted å skrive det: verken adresse, emne eller tekst. Et trinn som er endret, er bare id-ene fra modellen. */
    @Test
    void skal_ikke_kunne_ligge_i_utboksen() {
        assertThat(Etterlatenskap.alle()).isNotEmpty().allSatisfy(database -> assertThat(database.spør("""
                select column_name from information_schema.columns where table_schema = 'stafett' and table_name in ('epost', 'varsel', 'varselhendelse')
                   and data_type not in ('uuid', 'integer', 'bigint', 'boolean', 'date', 'timestamp with time zone')
                   and column_name not in ('slag', 'oppgave', 'noekkel', 'tilstand', 'feil', 'epostvalg', 'leietaker', 'prosess', 'trinn', 'definisjon')""")).as(database.navn()).isEmpty());
    }

    @Test
    void skal_lete_etter_det_som_står_i_hver_vernet_tabell() {
        List<String> spoersmaal = Etterlatenskap.alle().get(0).spør(KOLONNER).toList();
        assertThat(Stream.of("loggpost", "loggversjon", "loggkladd", "tiltak", "samtykke", "moete", "overlevering", "noedtilgang", "vedlegg", "svar",
                "undringskladd").filter(tabell -> spoersmaal.stream().noneMatch(s -> s.contains(" from " + tabell)))).isEmpty();
    }

    private static List<String> funnetI(Path fil) throws IOException {
        Predicate<String> personlig = finner(Etterlatenskap.alle().stream().flatMap(database -> personlig(database).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(fil).as("det prøvene skrev").isNotEmptyFile();
        try (Stream<String> linjer = Files.lines(fil)) {
            return linjer.filter(personlig).limit(20).toList();
        }
    }

    private static Set<String> personlig(Etterlatenskap database) {
        String kolonner = database.spør(KOLONNER).collect(Collectors.joining(" union all "));
        return Stream.concat(database.spør(NAVN), database.spør(SETNINGER.formatted(kolonner))).filter(Objects::nonNull).map(String::strip)
                .filter(ord -> ord.length() > 2).collect(Collectors.toCollection(TreeSet::new));
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
