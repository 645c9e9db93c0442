package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bokmål, nynorsk og engelsk er like komplette (UX-11), og ingen side snakker om maskineriet (UX-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpraakfilerTest {
    private static final Path RESSURSER = Path.of("src/main/resources");
    private static final Pattern MASKINORD = Pattern.compile(
            "(?iu)\\b(prosess?instans\\w*|process instance\\w*|token\\w*|incident\\w*|tenant\\w*|leietaker\\w*|deploy\\w*|user task\\w*)\\b");
    private static final Pattern PLASS = Pattern.compile("\\{(\\d+)[^}]*}");

    @ParameterizedTest
    @MethodSource("oversettelser")
    void skal_ha_samme_nøkler_på_alle_språk(String fil) throws IOException {
        assertThat(nøkler(fil)).isEqualTo(nøkler(bokmål(fil)));
    }

    @ParameterizedTest
    @MethodSource("alle")
    void skal_ikke_ha_tomme_tekster_enkle_apostrofer_eller_ugyldige_plasser(String fil) throws IOException {
        List<String> feil = new ArrayList<>();
        les(fil).forEach((nøkkel, tekst) -> {
            // En enkel apostrof gjør resten av teksten til rå tekst i MessageFormat: bruk ’.
            if (tekst.toString().isBlank() || tekst.toString().contains("'")) {
                feil.add(nøkkel + "=" + tekst);
            }
            new MessageFormat(tekst.toString());
        });
        assertThat(feil).isEmpty();
    }

    /** Den siste vinner stille; da sier den første noe annet enn det som står der. */
    @ParameterizedTest
    @MethodSource("alle")
    void skal_ha_hver_nøkkel_én_gang(String fil) throws IOException {
        try (Stream<String> linjer = Files.lines(RESSURSER.resolve(fil))) {
            assertThat(linjer.filter(linje -> linje.matches("[^#=]+=.*")).map(linje -> linje.substring(0, linje.indexOf('=')).strip())).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("oversettelser")
    void skal_ha_plass_til_de_samme_verdiene_på_alle_språk(String fil) throws IOException {
        Properties her = les(fil);
        List<String> ulike = les(bokmål(fil)).entrySet().stream()
                .filter(par -> !plasser(par.getValue()).equals(plasser(her.get(par.getKey()))))
                .map(par -> par.getKey().toString()).toList();
        assertThat(ulike).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("alle")
    void skal_ikke_bruke_ord_fra_maskineriet(String fil) throws IOException {
        assumeFalse(fil.startsWith("messages_kontroll"), "modellreglene leses av fagansvarlige, som tegner modeller");
        assertThat(les(fil).entrySet().stream().filter(par -> MASKINORD.matcher(par.getValue().toString()).find())).isEmpty();
    }

    static List<String> alle() throws IOException {
        try (Stream<Path> filer = Files.list(RESSURSER)) {
            return filer.map(fil -> fil.getFileName().toString()).filter(navn -> navn.matches("messages.*\\.properties")).sorted().toList();
        }
    }

    /** Nynorsk og engelsk til hver bokmålsfil, også når fila mangler: da feiler sammenlikningen. */
    static List<String> oversettelser() throws IOException {
        return alle().stream().filter(navn -> !navn.matches(".*_(nn|en)\\.properties"))
                .flatMap(navn -> Stream.of("_nn", "_en").map(språk -> navn.replace(".properties", språk + ".properties"))).toList();
    }

    private static String bokmål(String fil) {
        return fil.replaceAll("_(nn|en)\\.properties", ".properties");
    }

    private static Set<String> plasser(Object tekst) {
        return new TreeSet<>(PLASS.matcher(tekst.toString()).results().map(treff -> treff.group(1)).toList());
    }

    private static Set<Object> nøkler(String fil) throws IOException {
        return new TreeSet<>(les(fil).keySet());
    }

    private static Properties les(String fil) throws IOException {
        Properties tekster = new Properties();
        try (Reader leser = Files.newBufferedReader(RESSURSER.resolve(fil), StandardCharsets.UTF_8)) {
            tekster.load(leser);
        }
        return tekster;
    }
}
