package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTest {

    private final Feel feel = new Feel();
    private final Map<String, Object> kontekst = new HashMap<>(Map.of("n", BigDecimal.valueOf(7), "t", "ja", "l", List.of("a", "b")));

    @Test
    void skalGiVanligeVerdierUtAvMuren() {
        kontekst.put("tom", null);
        assertThat(feel.evaluer("n + 1", kontekst)).isEqualTo(new Feel.Svar(new BigDecimal("8"), true));
        assertThat(feel.evaluer("t + \"!\"", kontekst).verdi()).isEqualTo("ja!");
        assertThat(feel.evaluer("for x in l return x", kontekst).verdi()).isEqualTo(List.of("a", "b"));
        assertThat(feel.evaluer("{a: t}", kontekst).verdi()).isEqualTo(Map.of("a", "ja"));
        assertThat(feel.evaluer("tom", kontekst)).isEqualTo(new Feel.Svar(null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tom > 5", "5 > tom", "tom + 1", "tom * 2", "list contains(tom, 1)", "mangler", "mangler.felt", "mangler > 5 and true"})
    void skalVæreSikkertNårNoeMangler(String uttrykk) {
        kontekst.put("tom", null);
        assertThat(feel.evaluer(uttrykk, kontekst).sikkert()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t > 5", "t = 5", "t != 5", "n + t", "t and true", "l = \"a\"", "if t then 1 else 2", "n / 0", "syntax (", "", " ", "ukjent(n)", "function(x) x"})
    void skalVæreUsikkertNårTyperIkkePasserSammen(String uttrykk) {
        assertThat(feel.evaluer(uttrykk, kontekst).sikkert()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'null'", "x' and 'null'", "\"'null'", ": Illegal arguments: 'null'", "Can't compare 'null' with "})
    void skalIkkeLaBrukerensTekstGjøreEtUsikkertSvarSikkert(String tekst) {
        kontekst.put("t", tekst);
        assertThat(feel.evaluer("t > 5", kontekst).sikkert()).isFalse();
        assertThat(feel.evaluer("5 > t", kontekst).sikkert()).isFalse();
        assertThat(feel.evaluer("list contains(t, 1) or t > 1", kontekst).sikkert()).isFalse();
    }

    @Test
    void skalAvviseUttrykkSomErUrimeligLange() {
        assertThat(feel.kanLeses("1" + " + 1".repeat(1_000))).isFalse();
        assertThat(feel.kanLeses("n > 5")).isTrue();
    }
}
