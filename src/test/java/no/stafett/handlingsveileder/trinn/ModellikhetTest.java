package no.stafett.handlingsveileder.trinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Sammenligningen ser det som betyr noe, og ikke det andre. */
class ModellikhetTest {

    private static final String MODELL = "<a xmlns='x' xmlns:c='y' id='1' c:d='e'><b>tekst</b><b id='2'/></a>";

    @Test
    void skalIkkeSeInnrykkForstavelserOgKommentarer() {
        assertThat(ulikt("<p:a xmlns:p='x' xmlns:q='y' q:d='e' id='1'>\n <!-- k --><p:b><![CDATA[tekst]]></p:b>\n <p:b id='2'></p:b>\n</p:a>")).isEmpty();
    }

    @Test
    void skalSeEtAnnetAttributt() {
        assertThat(ulikt(MODELL.replace("c:d='e'", "c:d='f'"))).hasSize(1);
        assertThat(ulikt(MODELL.replace("c:d='e'", "d='e'"))).hasSize(1);
    }

    @Test
    void skalSeEnAnnenTekst() {
        assertThat(ulikt(MODELL.replace("tekst", "tekst "))).hasSize(1);
    }

    @Test
    void skalSeEnAnnenRekkefølgeOgNoeSomMangler() {
        assertThat(ulikt(MODELL.replace("<b>tekst</b><b id='2'/>", "<b id='2'/><b>tekst</b>"))).isNotEmpty();
        assertThat(ulikt(MODELL.replace("<b id='2'/>", ""))).hasSize(1);
    }

    @Test
    void skalSeEtAnnetNavnerom() {
        assertThat(ulikt(MODELL.replace("xmlns='x'", "xmlns='z'"))).isNotEmpty();
    }

    private static java.util.List<String> ulikt(String annen) {
        return Modellikhet.ulikt(MODELL.getBytes(StandardCharsets.UTF_8), annen.getBytes(StandardCharsets.UTF_8));
    }
}
