package no.stafett.handlingsveileder.trinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.kontroll.Kontroller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Et utkast kan være hva som helst. Det porten ikke vil lese, leser ikke redigeringen heller. */
class BpmnleserTest {

    private static final List<String> IKKE_LEST = List.of("for_stor", "xml_ugyldig", "xml_tegnsett", "xml_dtd", "xml_instruksjon",
            "xml_for_dyp", "xml_for_mange_elementer");

    static Stream<Path> uleselige() throws IOException {
        return Files.walk(Path.of("src/test/resources/fiendtlig")).filter(f -> f.toString().endsWith(".bpmn"))
                .filter(f -> Kontroller.medEkteHandlinger().kontrollerBpmn(Proevemodeller.les(f), Locale.forLanguageTag("nb")).stream()
                        .anyMatch(feil -> IKKE_LEST.contains(feil.kode()))).toList().stream();
    }

    @ParameterizedTest
    @MethodSource("uleselige")
    void skalIkkeLeseDetPortenIkkeLeser(Path fil) {
        assertThatThrownBy(() -> Trinnredigering.les(Proevemodeller.les(fil))).isInstanceOf(ModellenKanIkkeLeses.class);
    }

    @Test
    void skalHaNoeÅPrøve() throws IOException {
        assertThat(uleselige()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void skalIkkeLeseSkjemaerTommeFilerOgAnnenXml() {
        for (String fil : List.of("", "{}", "<a/>", "<definitions xmlns=\"" + Rom.BPMN + "\"/>", "<a>&ukjent;</a>")) {
            assertThatThrownBy(() -> Trinnredigering.les(fil.getBytes(StandardCharsets.UTF_8))).isInstanceOf(ModellenKanIkkeLeses.class);
        }
    }

    /** Linjeskift i en tekst er borte ved neste lesing om det ikke skrives på rett måte. */
    @Test
    void skalTåleAlleTegnIEnTekst() {
        String tekst = "Første linje\nandre\tmed <tegn> & \"anførsel\" 'og' «sånt» ]]> 😀";
        byte[] modell = Proevemodeller.nivåer().findFirst().orElseThrow().bpmn();
        Steg steg = Trinnredigering.les(modell).trinn().get(0);
        Trinninnhold t = steg.innhold();
        byte[] etter = Trinnredigering.gjør(modell, new Endring.EndreTrinn(steg.id(), new Trinninnhold(t.navn(), tekst, t.hvordan(), t.hvem(),
                t.arena(), t.frist(), t.rolleordlyd(), t.skjema(), t.verktoey(), t.paakrevd(), t.roller(), t.forfall(), t.kanHoppesOver()))).bpmn();
        assertThat(Trinnredigering.les(etter).trinn().get(0).innhold().hva()).isEqualTo(tekst);
    }
}
