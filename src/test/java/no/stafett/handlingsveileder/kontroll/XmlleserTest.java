package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SEC-21: grensene for hva som leses, på begge sider av dem, og at det som leses, er det som står. */
class XmlleserTest {

    @Test
    void skalLeseSekstifireNivåerOgIkkeEttTil() {
        assertThat(svar("<a>".repeat(64) + "</a>".repeat(64))).isEqualTo("lest");
        assertThat(svar("<a>".repeat(65) + "</a>".repeat(65))).isEqualTo("xml_for_dyp");
        assertThat(svar("<a>" + "<b><c/></b>".repeat(100) + "</a>")).isEqualTo("lest");
    }

    @Test
    void skalLeseFemTusenElementerOgIkkeEttTil() {
        assertThat(svar("<a>" + "<b/>".repeat(4_999) + "</a>")).isEqualTo("lest");
        assertThat(svar("<a>" + "<b/>".repeat(5_000) + "</a>")).isEqualTo("xml_for_mange_elementer");
    }

    @Test
    void skalLeseFørtiAttributterOgIkkeEttTil() {
        assertThat(svar("<a " + attributter(40) + "/>")).isEqualTo("lest");
        assertThat(svar("<a " + attributter(41) + "/>")).isEqualTo("xml_for_mange_elementer");
    }

    @Test
    void skalLeseEnMegabyteOgIkkeEnByteTil() {
        assertThat(svar("<a/>" + " ".repeat(1024 * 1024 - 4))).isEqualTo("lest");
        assertThat(svar("<a/>" + " ".repeat(1024 * 1024 - 3))).isEqualTo("for_stor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<?xml version=\"1.0\" encoding=\"utf-8\"?><a/>|lest", "<?xml version=\"1.0\"?><a/>|lest",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>|xml_tegnsett", "<?xml version=\"1.1\"?><a/>|xml_tegnsett",
        "<!DOCTYPE a><a/>|xml_dtd", "<?a b?><a/>|xml_instruksjon", "<a/><?a b?>|xml_instruksjon", "<a>|xml_ugyldig", "<a>&b;</a>|xml_ugyldig",
        "<a/><b/>|xml_ugyldig", "<b:a/>|xml_ugyldig", "<a b=\"1\" b=\"2\"/>|xml_ugyldig"})
    void skalLeseTrygtEllerSiHvorfor(String xml, String ventet) {
        assertThat(svar(xml)).isEqualTo(ventet);
    }

    /** Hver sperre for seg: den ytterste stanser angrepene i samlingen, så de innenfor ville ingen savnet. */
    @ParameterizedTest
    @CsvSource({XMLInputFactory.SUPPORT_DTD + ",false", XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES + ",false",
        XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES + ",false", XMLInputFactory.IS_NAMESPACE_AWARE + ",true", XMLInputFactory.IS_COALESCING + ",true"})
    void skalHaHverSperrePå(String sperre, String verdi) {
        assertThat(Xmlleser.fabrikk().getProperty(sperre)).hasToString(verdi);
    }

    /** Som om de to sperrene foran var borte. */
    @Test
    void skalIkkeHenteEnDtdSelvOmDenSkulleLeses() {
        XMLInputFactory fabrikk = Xmlleser.fabrikk();
        fabrikk.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        fabrikk.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, true);
        fabrikk.setXMLResolver((offentlig, system, base, navnerom) -> null);
        assertThatThrownBy(() -> les(fabrikk.createXMLStreamReader(new StringReader("<!DOCTYPE a SYSTEM \"file:/finnes/ikke.dtd\"><a/>"))))
                .isInstanceOf(XMLStreamException.class).hasMessageContaining("accessExternalDTD");
    }

    private static void les(XMLStreamReader leser) throws XMLStreamException {
        while (leser.hasNext()) {
            leser.next();
        }
    }

    @Test
    void skalIkkeHenteNoeNårLeserenBerOmDet() {
        assertThatThrownBy(() -> Xmlleser.fabrikk().getXMLResolver().resolveEntity(null, "http://127.0.0.1:9/a", null, null))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void skalLeseForbiEtMerkeForRekkefølgenAvByter() {
        assertThat(svar("\uFEFF<a/>")).isEqualTo("lest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>før<!-- x -->etter</a>", "<a>f<![CDATA[ør]]>etter</a>", "<a>f&#248;retter</a>"})
    void skalSetteSammenTekstenSlikMotorenGjør(String xml) throws Xmlavvist {
        assertThat(Xmlleser.les(xml.getBytes(StandardCharsets.UTF_8)).tekst()).isEqualTo("føretter");
    }

    @Test
    void skalKjenneNavnetPåStedet() throws Xmlavvist {
        Xmlelement rot = Xmlleser.les(("<a name='" + "n".repeat(81) + "'><b id='x'><c name=' '/></b><d name='" + "m".repeat(80)
                + "'/></a>").getBytes(StandardCharsets.UTF_8));
        Xmlelement c = rot.barn().get(0).barn().get(0);
        assertThat(rot.visningsnavn()).isEqualTo("n".repeat(79) + "…");
        assertThat(rot.barn().get(1).visningsnavn()).isEqualTo("m".repeat(80));
        assertThat(c.visningsnavn()).isEqualTo("x");
        assertThat(c.nærmesteId()).isEqualTo("x");
        assertThat(rot.nærmesteId()).isEmpty();
    }

    @Test
    void skalKalleEnEgenskapVedTrinnetSitt() throws Xmlavvist {
        Xmlelement rot = Xmlleser.les(("<a xmlns:c='http://camunda.org/schema/1.0/bpmn' name='Trinnet'><c:property name='hva'/><b/></a>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(rot.barn().get(0).visningsnavn()).isEqualTo("Trinnet");
        assertThat(element("<b/>").visningsnavn()).isEqualTo("b");
    }

    private static Xmlelement element(String xml) throws Xmlavvist {
        return Xmlleser.les(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String attributter(int antall) {
        return IntStream.range(0, antall).mapToObj(i -> "a" + i + "='x'").collect(Collectors.joining(" "));
    }

    private static String svar(String xml) {
        try {
            Xmlleser.les(xml.getBytes(StandardCharsets.UTF_8));
            return "lest";
        } catch (Xmlavvist e) {
            return e.kode().kode();
        }
    }
}
