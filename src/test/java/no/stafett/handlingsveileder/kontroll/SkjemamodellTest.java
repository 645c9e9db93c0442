package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.stafett.handlingsveileder.kontroll.Skjemamodell.Felt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Skjemaet slik reglene ser det: hvilke felt som er der, hva de heter, og hvilke det går an å levere uten. */
class SkjemamodellTest {

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "{", "{}{}", "{\"a\":1,\"a\":2}", "null", "{\"a\":123456789012345678901}"})
    void skalIkkeLeseAnnetEnnEttObjekt(String innhold) {
        assertThat(Skjemamodell.les(innhold.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void skalIkkeLeseAndreTegnsett() {
        assertThat(Skjemamodell.les("{\"a\":\"æ\"}".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(Skjemamodell.les("{\"a\":\"æ\"}".getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    @Test
    void skalFinneFeltetDerServerenLeterEtterDet() {
        assertThat(les("{'key':'a'}").felt("a")).isPresent();
        assertThat(les("{'key':'a'}").felt("b")).isEmpty();
        assertThat(les("{'type':'group','components':[{'key':'a'}]}").felt("a")).isPresent();
        assertThat(les("{'type':'group','path':'g','components':[{'key':'a'}]}").felt("a")).isEmpty();
        assertThat(les("{'type':'group','path':'g','components':[{'type':'group','components':[{'key':'a'}]}]}").felt("a")).isEmpty();
    }

    @Test
    void skalHuskeHvorSvareneSkrives() {
        assertThat(les("{'path':'g','components':[{'path':'h','components':[{'key':'a'}]},{'components':[{'key':'b'}]}]}").felter())
                .extracting(Felt::sti).containsExactly("", "/g", "/g/h", "/g", "/g");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {"'x':1|true", "'conditional':{'hide':'=a'}|false", "'conditional':{}|true", "'disabled':true|false",
        "'disabled':false|true", "'readonly':true|false", "'readonly':false|true"})
    void skalViteHvilkeFeltDetGårAnÅLevereUten(String egenskap, boolean påkrevd) {
        assertThat(les("{'key':'a','validate':{'required':true}," + egenskap + "}").felt("a").orElseThrow().påkrevd()).isEqualTo(påkrevd);
        assertThat(les("{'type':'group'," + egenskap + ",'components':[{'components':[{'key':'a','validate':{'required':true}}]}]}")
                .felt("a").orElseThrow().påkrevd()).isEqualTo(påkrevd);
    }

    @Test
    void skalIkkeVæreNoeFeltSomErPåkrevdUtenÅSiDet() {
        assertThat(les("{'key':'a'}").felt("a").orElseThrow().påkrevd()).isFalse();
        assertThat(les("{'key':'a','validate':{'required':false}}").felt("a").orElseThrow().påkrevd()).isFalse();
    }

    @Test
    void skalKjenneFeltetPåLedeteksten() {
        assertThat(navn("'label':'" + "x".repeat(80) + "'")).isEqualTo("x".repeat(80));
        assertThat(navn("'label':'" + "x".repeat(81) + "'")).isEqualTo("x".repeat(79) + "…");
        assertThat(navn("'dateLabel':'Dato','id':'i'")).isEqualTo("Dato");
        assertThat(navn("'id':'i'")).isEqualTo("i");
        assertThat(navn("'key':'a'")).isEqualTo("a");
        assertThat(navn("'path':'p'")).isEqualTo("p");
    }

    @Test
    void skalKjenneValgeneOgKilden() {
        Felt felt = les("{'key':'a','values':[{'value':'b'},{'value':'a'}],'valuesKey':'personer'}").felt("a").orElseThrow();
        assertThat(felt.valg()).containsExactly("b", "a");
        assertThat(felt.valgkilde()).isEqualTo("personer");
        assertThat(les("{'key':'a'}").felt("a").orElseThrow().valg()).isEqualTo(List.of());
    }

    private static String navn(String egenskaper) {
        return les("{" + egenskaper + "}").felter().get(0).visningsnavn();
    }

    private static Skjemamodell les(String felt) {
        return Skjemamodell.les(("{\"components\":[" + felt.replace('\'', '"') + "]}").getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
