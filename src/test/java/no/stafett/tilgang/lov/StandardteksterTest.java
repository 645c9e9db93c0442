package no.stafett.tilgang.lov;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Juristen leser bestemmelsen i beslutningstabellen, og kommunen skriver den om på siden: de to skal si det samme fra først av. */
class StandardteksterTest {

    private final Standardtekster standard = new Standardtekster();

    @Test
    void skal_ha_den_samme_teksten_som_hver_rad_i_tabellen_for_samtykke() throws Exception {
        Map<String, String> tabellen = new LinkedHashMap<>();
        NodeList regler = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("processes/felles/samtykke.dmn")).getElementsByTagName("rule");
        for (int i = 0; i < regler.getLength(); i++) {
            String rad = verdi((Element) regler.item(i), "_ut_rad");
            tabellen.put("samtykke." + rad, verdi((Element) regler.item(i), "_ut_rettsregel"));
            assertThat(rad + ": " + standard.om("samtykke." + rad)).isEqualTo(((Element) regler.item(i)).getElementsByTagName("description").item(0).getTextContent());
        }
        Map<String, String> fila = new LinkedHashMap<>(standard.alle());
        fila.keySet().removeIf(noekkel -> !noekkel.startsWith("samtykke."));
        assertThat(tabellen).isNotEmpty().containsExactlyInAnyOrderEntriesOf(fila);
    }

    private static String verdi(Element regel, String slutt) {
        NodeList svar = regel.getElementsByTagName("outputEntry");
        for (int i = 0; i < svar.getLength(); i++) {
            Element ett = (Element) svar.item(i);
            if (ett.getAttribute("id").endsWith(slutt)) {
                return ett.getTextContent().strip().replaceAll("^\"|\"$", "");
            }
        }
        throw new AssertionError(slutt);
    }
}
