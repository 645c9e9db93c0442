package no.stafett.handlingsveileder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Porten og redigeringen leser fremmed XML med de samme sperrene; bare om teksten samles, er ulikt. */
class TryggxmlTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void skalHaDeSammeSperreneEntenTekstenSamlesEllerIkke(boolean samler) {
        XMLInputFactory fabrikk = Tryggxml.fabrikk(samler);
        assertThat(fabrikk.getProperty(XMLInputFactory.IS_COALESCING)).isEqualTo(samler);
        assertThat(fabrikk.getProperty(XMLInputFactory.SUPPORT_DTD)).isEqualTo(false);
        assertThat(fabrikk.getProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES)).isEqualTo(false);
        assertThat(fabrikk.getProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES)).isEqualTo(false);
        assertThat(fabrikk.getProperty(XMLInputFactory.IS_NAMESPACE_AWARE)).isEqualTo(true);
        assertThatThrownBy(() -> fabrikk.getXMLResolver().resolveEntity(null, "http://127.0.0.1:9/a", null, null)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void skalBareLeseUtf8OgForbiMerketForRekkefølgenAvByter() throws CharacterCodingException {
        assertThat(Tryggxml.tekst("\uFEFFæ".getBytes(StandardCharsets.UTF_8))).isEqualTo("æ");
        assertThat(Tryggxml.tekst("æ\uFEFF".getBytes(StandardCharsets.UTF_8))).isEqualTo("æ\uFEFF");
        assertThatThrownBy(() -> Tryggxml.tekst("æ".getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(CharacterCodingException.class);
    }
}
