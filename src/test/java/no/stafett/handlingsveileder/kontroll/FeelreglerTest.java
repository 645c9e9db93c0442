package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEEL i tabeller og skjemaer: det som trengs for å sammenligne, og ikke mer. */
class FeelreglerTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "true", "\"avslutt\"", "\"a\", \"b\"", "not(\"a\")", "[1..3]", "]1..3]", "(1..3)", ">= 10", "!= 2.5",
        "valg = \"ja\" and n < 3", "valg = \"ja\" or (n > 1)", "list contains(c, \"a\")", "count(c) > 2", "x in (1, 2)", "n between 1 and 3",
        "date(\"2031-01-01\")", "string length(navn) < 3", "\"sitat \\\" inni\"", "sum(a.b)", "9 / 3 - 2 * 2 + 1", "\"a//b\"", "\"a**b\"", "(n)",
        "_a = 1"})
    void skalTillate(String feel) {
        assertThat(Feelregler.erTillatt(feel)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"for x in 1..9 return x", "function(x) x", "external", "some x in c satisfies x", "every x in c satisfies x",
        "if a then b else c", "a instance of b", "get value(a, \"b\")", "matches(a, \"(a+)+\")", "replace(a, \"b\", \"c\")", "{a: 1}", "@\"2031-01-01\"",
        "a // b", "a /* b */", "a / / b", "2 ** 3", "2 * * 3", "((1)", "(1))", ")1(", "[1", "1]]]", "\"uten slutt", "æ § ø", "list contains2(a)",
        "contains list(a)", "_f(1)", "a;b", "'a'"})
    void skalIkkeTillate(String feel) {
        assertThat(Feelregler.erTillatt(feel)).isFalse();
    }

    @Test
    void skalTillateTusenTegnOgIkkeEttTil() {
        assertThat(Feelregler.erTillatt(leddPå(1_000))).isTrue();
        assertThat(Feelregler.erTillatt(leddPå(1_001))).isFalse();
        assertThat(Feelregler.erTillatt("  " + leddPå(1_000) + "  ")).isTrue();
    }

    @Test
    void skalTillateTjueParenteserInniHverandreOgIkkeEnTil() {
        assertThat(Feelregler.erTillatt("(".repeat(20) + "1" + ")".repeat(20))).isTrue();
        assertThat(Feelregler.erTillatt("(".repeat(21) + "1" + ")".repeat(21))).isFalse();
    }

    @Test
    void skalKjenneEtVariabelnavn() {
        assertThat(Feelregler.erVariabel(" utfall ")).isTrue();
        assertThat(Feelregler.erVariabel("a.b")).isFalse();
        assertThat(Feelregler.erVariabel("")).isFalse();
    }

    private static String leddPå(int tegn) {
        return "n" + " ".repeat(tegn - 2) + "n";
    }
}
