package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Malene: ingen fast tekst (alt står i språkfilene), ingen skript eller stil på siden (innholdsreglene forbyr dem),
 * ingen annen vert, og hver mal bor i modulen sin.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MalerTest {
    private static final Path MALER = Path.of("src/main/resources/templates");
    private static final Set<String> MODULER = Set.of("felles", "tilgang", "prosess", "skjema", "sak", "samtykke", "akutt", "tiltak",
            "oppgave", "stafettlogg", "innsikt", "handlingsveileder", "foresatt", "arkiv", "oeving", "sporing", "varsel", "system");
    private static final Pattern TASTER = Pattern.compile("(?s)<(kbd|code)\\b[^>]*>.*?</\\1>");
    private static final Pattern KOMMENTAR = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern MERKE = Pattern.compile("(?s)<[!/a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
    private static final Pattern INNSATT = Pattern.compile("(?s)\\[\\[.*?]]|\\[\\(.*?\\)]");
    private static final Pattern FAST_EGENSKAP = Pattern.compile(
            "\\s(?:title|alt|placeholder|aria-label|aria-description|aria-roledescription|label)\\s*=\\s*[\"'][^\"']*\\p{L}");
    private static final Pattern FAST_UTTRYKK = Pattern.compile(
            "\\sth:(?:u?text|title|alt|placeholder|aria-label)\\s*=\\s*\"\\s*'[^']*\\p{L}");
    private static final Pattern INNEBYGD = Pattern.compile(
            "(?i)<style\\b|\\s(?:th:)?style\\s*=|\\s(?:th:)?on[a-z]+\\s*=|\\shx-on|javascript:|th:utext|<script(?![^>]*(?:src=|application/json))");
    private static final Pattern BORTKASTET_VILKÅR = Pattern.compile(
            "<\\w+(?=(?:\"[^\"]*\"|[^>\"])*\\sth:(?:if|unless)=)(?=(?:\"[^\"]*\"|[^>\"])*\\sth:replace=)(?:\"[^\"]*\"|[^>\"])*>");
    private static final Pattern NØKKEL = Pattern.compile("#\\{([a-zA-Z][A-Za-z0-9_.]*)[(}]");
    private static final Pattern FREMMED = Pattern.compile("(?i)(?:src|href|action)\\s*=\\s*\"(?:https?:)?//");

    @Test
    void skal_hente_all_tekst_fra_språkfilene() throws IOException {
        assertThat(brudd((sti, mal) -> {
            String tekst = MERKE.matcher(TASTER.matcher(KOMMENTAR.matcher(mal).replaceAll("")).replaceAll("")).replaceAll("\u0001");
            Stream<String> løs = Stream.of(INNSATT.matcher(tekst).replaceAll("").split("\u0001")).filter(bit -> bit.matches("(?s).*\\p{L}.*"));
            return Stream.of(løs, treff(FAST_EGENSKAP, mal), treff(FAST_UTTRYKK, mal)).flatMap(bit -> bit);
        })).isEmpty();
    }

    @Test
    void skal_ikke_ha_skript_eller_stil_på_siden() throws IOException {
        assertThat(brudd((sti, mal) -> treff(INNEBYGD, KOMMENTAR.matcher(mal).replaceAll("")))).isEmpty();
    }

    /** th:replace går foran th:if på samme element, så vilkåret blir stille borte. */
    @Test
    void skal_ikke_ha_vilkår_på_et_element_som_byttes_ut() throws IOException {
        assertThat(brudd((sti, mal) -> treff(BORTKASTET_VILKÅR, mal))).isEmpty();
    }

    @Test
    void skal_ikke_peke_på_andre_verter() throws IOException {
        assertThat(brudd((sti, mal) -> treff(FREMMED, mal))).isEmpty();
    }

    @Test
    void skal_bruke_nøkler_som_finnes() throws IOException {
        Properties tekster = new Properties();
        try (var leser = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"), StandardCharsets.UTF_8)) {
            tekster.load(leser);
        }
        assertThat(brudd((sti, mal) -> NØKKEL.matcher(mal).results().map(ett -> ett.group(1)).filter(nøkkel -> !tekster.containsKey(nøkkel)))).isEmpty();
    }

    @Test
    void skal_ligge_i_mappa_til_en_modul() throws IOException {
        assertThat(brudd((sti, mal) -> sti.getNameCount() == 2 && MODULER.contains(sti.getName(0).toString())
                ? Stream.empty() : Stream.of("ligger ikke i templates/<modul>"))).isEmpty();
    }

    private interface Regel {
        Stream<String> brudd(Path sti, String mal);
    }

    private static List<String> brudd(Regel regel) throws IOException {
        List<String> alle = new ArrayList<>();
        try (Stream<Path> filer = Files.walk(MALER)) {
            for (Path fil : filer.filter(Files::isRegularFile).sorted().toList()) {
                regel.brudd(MALER.relativize(fil), Files.readString(fil)).map(feil -> MALER.relativize(fil) + ": " + feil.strip()).forEach(alle::add);
            }
        }
        return alle;
    }

    private static Stream<String> treff(Pattern mønster, String mal) {
        Matcher leter = mønster.matcher(mal);
        return leter.results().map(MatchResult::group);
    }
}
