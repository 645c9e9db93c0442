package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoensterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '§', value = {
        "abc§xabcx§true", "^abc$§abc§true", "^abc$§abcd§false", "a.c§abc§true", "^a?b*c+$§cc§true", "^a?b*c+$§ab§false",
        "^(a|bc){2,3}$§abca§true", "^(a|bc){2,3}$§abcabc§false", "^\\d{4}$§0582§true", "^[^\\s@]+@x$§a@x§true", "[a-c-]§-§true",
        "^[\\]]$§]§true", "^[[]$§[§true", "^a{,2}$§a{,2}§true", "^}{$§}{§true", "\\bto\\b§en to tre§true", "\\bto\\b§ento§false",
        "^\\u00e6$§æ§true", "^\\x41$§A§true", "^(?:ab)+$§abab§true", "^a+?b$§aab§true", "^(a*)*$§b§false", "^[&&a]$§&§true",
        "a|b||c§zzz§true", "^\\/$§/§true", "^[\\b]$§b§false", "^[^]$§x§true", "[]§x§false", "^😀$§😀§true", "^.$§😀§false"})
    void skalPasseDetSammeSomNettleseren(String moenster, String tekst, boolean passer) {
        assertThat(Moenster.les(moenster).finnesI(tekst)).isEqualTo(passer);
    }

    @Test
    void skalIkkeLaSluttenPasseFørEtLinjeskiftSlikJavaGjør() {
        assertThat(Moenster.les("^ab$").finnesI("ab\n")).isFalse();
        assertThat(Moenster.les("^a.b$").finnesI("a\u2028b")).isFalse();
        assertThat(Moenster.les("^\\s$").finnesI("\u00a0")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "[a", "a**", "*a", "(?=a)", "(?!a)", "(?<=a)", "(?<navn>a)", "(a)\\1", "\\p{L}", "[b-a]", "a{3,2}", "\\", "\\k", "^*",
        "(a{1000}){1000}", "(((((a{99}){99}){99}){99}){99})"})
    void skalAvviseDetSomIkkeKanPrøvesIBegrensetTid(String moenster) {
        assertThatThrownBy(() -> Moenster.les(moenster)).isInstanceOf(MoensterStoettesIkke.class);
    }
}
