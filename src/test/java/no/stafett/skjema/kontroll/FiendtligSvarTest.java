package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import no.stafett.skjema.Feltfeil;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class FiendtligSvarTest {

    private static final JsonNodeFactory NODER = JsonNodeFactory.instance;
    private final Proeveskjema skjema = Proeveskjema.med("{'type':'textarea','key':'t'}", "{'type':'number','key':'n'}",
            "{'type':'checklist','key':'c','values':[{'label':'A','value':'a'}]}", "{'type':'datetime','key':'d'}",
            "{'type':'group','path':'g','components':[{'type':'checkbox','key':'k'}]}",
            "{'type':'dynamiclist','path':'l','components':[{'type':'textfield','key':'a'},{'type':'dynamiclist','path':'m','components':[{'type':'textfield','key':'b'}]}]}");

    @Test
    void skalAvviseEnMegabyteTekst() {
        assertThat(koder(NODER.objectNode().put("t", "x".repeat(1024 * 1024)))).containsExactly("for_stort");
        assertThat(koder(NODER.objectNode().put("t", "x".repeat(60_000)))).containsExactly("for_lang");
        assertThat(koder(NODER.objectNode().put("ukjent", "æ".repeat(600_000)))).containsExactly("for_stort");
    }

    @Test
    void skalAvviseMangeSmåVerdierSomTilSammenErForStore() {
        ObjectNode svar = NODER.objectNode();
        for (int i = 0; i < 300_000; i++) {
            svar.put("felt" + i, i);
        }
        assertThat(koder(svar)).containsExactly("for_stort");
    }

    @Test
    void skalAvviseDypeSvarUtenÅGåTomForStabel() {
        JsonNode svar = NODER.objectNode();
        for (int i = 0; i < 100_000; i++) {
            ObjectNode utenpaa = NODER.objectNode();
            utenpaa.set("g", svar);
            svar = utenpaa;
        }
        assertThat(koder(svar)).containsExactly("for_dypt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "'x'", "true", "[]", "[{'t':'x'}]"})
    void skalAvviseSvarSomIkkeErEtObjekt(String svar) {
        assertThat(skjema.feil(svar)).isEqualTo(" feil_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "", " ", "t ", "T", "g.k", "l[0]", "0", "$where"})
    void skalAvviseNøklerSomIkkeErFelt(String noekkel) {
        ObjectNode svar = NODER.objectNode();
        svar.putObject(noekkel).put("isAdmin", true);
        assertThat(koder(svar)).containsExactly("ukjent_felt");
        assertThat(skjema.svar(svar).svar().has(noekkel)).isFalse();
    }

    @Test
    void skalKorteNedEtUkjentNavnIMeldingen() {
        Feltfeil feil = skjema.svar(NODER.objectNode().put("n".repeat(10_000), 1)).feil().get(0);
        assertThat(feil.sti().length()).isLessThan(100);
    }

    @Test
    void skalTaleGaleTyperPåHvertNivå() {
        List<String> verdier = List.of("null", "1", "-1.5", "'x'", "true", "[]", "[[]]", "[null]", "{}", "{'a':{'a':1}}", "[{'m':1}]", "[{'m':[1]}]", "[{'a':[]}]");
        for (String felt : List.of("t", "n", "c", "d", "g", "l")) {
            for (String verdi : verdier) {
                assertThatCode(() -> skjema.svar("{'" + felt + "':" + verdi + "}")).as(felt + " " + verdi).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void skalAvviseTegnDatabasenIkkeKanLagre() {
        assertThat(koder(NODER.objectNode().put("t", "a\0b"))).containsExactly("ugyldig_tegn");
        assertThat(koder(NODER.objectNode().put("t", "a\uD83D"))).containsExactly("ugyldig_tegn");
        assertThat(koder(NODER.objectNode().put("t", "\uDE00\uD83D"))).containsExactly("ugyldig_tegn");
        assertThat(koder(NODER.objectNode().put("t", "a\u0007"))).containsExactly("ugyldig_tegn");
        assertThat(koder(NODER.objectNode().put("t", "linje\n\tog 😀"))).isEmpty();
    }

    @Test
    void skalAvviseTallSomIkkeErTall() {
        assertThat(koder(NODER.objectNode().put("n", Double.NaN))).containsExactly("tall_utenfor");
        assertThat(koder(NODER.objectNode().put("n", Double.NEGATIVE_INFINITY))).containsExactly("tall_utenfor");
        assertThat(koder(NODER.objectNode().put("n", Float.NaN))).containsExactly("tall_utenfor");
    }

    @Test
    void skalIkkeGåSegFastIMønstreSomEllersGjørDet() {
        Proeveskjema fastgaaende = Proeveskjema.med("{'type':'textfield','key':'x','validate':{'pattern':'^(a+)+(a|a)*(b|a?)*$'}}");
        String svar = "{'x':'" + "a".repeat(4_000) + "!'}";
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertThat(fastgaaende.feil(svar)).isEqualTo("x moenster"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"t\":\"a\",\"t\":\"b\"}", "{\"g\":{\"k\":true,\"k\":false}}", "{\"t\":", "", "{\"n\":NaN}", "{\"n\":01}", "{'t':'x'}",
        "{\"t\":\"a\"} {\"t\":\"b\"}", "{\"t\":\"a\",}"})
    void skalAvviseTekstSomIkkeErEntydigJson(String tekst) {
        assertThat(avTekst(tekst)).containsExactly("uleselig");
    }

    @Test
    void skalLeseSvarSomTekst() {
        assertThat(avTekst("{\"t\":\"a\",\"n\":1.5}")).isEmpty();
        assertThat(avTekst("{\"n\":0.1000000000000000055511151231257827}")).containsExactly("tall_utenfor");
        assertThat(avTekst("{\"t\":\"" + "x".repeat(1024 * 1024) + "\"}")).containsExactly("for_stort");
        assertThat(avTekst("[".repeat(100_000))).containsExactly("uleselig");
        assertThat(avTekst("null")).containsExactly("feil_type");
    }

    @Test
    void skalMeldeEtBegrensetAntallFeil() {
        ObjectNode svar = NODER.objectNode();
        for (int i = 0; i < 5_000; i++) {
            svar.put("u" + i, 1);
        }
        assertThat(skjema.svar(svar).feil()).hasSize(Grenser.FEIL);
    }

    private List<String> avTekst(String tekst) {
        return Proeveskjema.KONTROLL.kontroller(skjema.skjema(), tekst, Map.of()).feil().stream().map(Feltfeil::kode).toList();
    }

    private List<String> koder(JsonNode svar) {
        return skjema.svar(svar).feil().stream().map(Feltfeil::kode).toList();
    }
}
