package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Pakke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KontrollTest {

    private static final Path HARMLØS = Path.of("src/test/resources/harmloes");
    private static final Locale NB = Locale.forLanguageTag("nb");

    /** Så lenge at bare en kontroll som går seg fast, bruker det; hvor fort det går, måles i ytelsesprøvene. */
    private static final Duration FASTGÅTT = Duration.ofMinutes(1);

    private final Kontroll kontroll = Kontroller.medEkteHandlinger();

    @Test
    void skalAvviseHundreMegabyte() {
        byte[] stor = new byte[100 * 1024 * 1024];
        assertThat(kontroll.kontrollerBpmn(stor, NB)).extracting(Modellfeil::kode).containsExactly("for_stor");
        assertThat(kontroll.kontrollerSkjema(stor, NB)).extracting(Modellfeil::kode).containsExactly("for_stor");
    }

    @Test
    void skalIkkeGåSegFastIEnTettModell() {
        StringBuilder kropp = new StringBuilder();
        for (int i = 0; i < 2_400; i++) {
            kropp.append("<bpmn:exclusiveGateway id='g").append(i).append("'/><bpmn:sequenceFlow id='f").append(i)
                    .append("' sourceRef='g").append(i).append("' targetRef='g").append((i + 1) % 2_400).append("'/>");
        }
        String modell = "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
                + "<bpmn:process id='p'>" + kropp + "</bpmn:process></bpmn:definitions>";
        assertTimeoutPreemptively(FASTGÅTT,
                () -> assertThat(kontroll.kontrollerBpmn(modell.getBytes(StandardCharsets.UTF_8), NB)).isNotEmpty());
    }

    @Test
    void skalIkkeHenteNoeFraNettet() throws IOException {
        try (ServerSocket lytter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            lytter.setSoTimeout(200);
            for (String fil : List.of("xml_dtd/E08_dtd_over_nettet.bpmn", "xsi_attributt/E09_skjemaadresse.bpmn",
                    "import_ikke_tillatt/E09_import.bpmn", "xml_instruksjon/stilark.bpmn")) {
                String innhold = new String(Proevefiler.les(Path.of("src/test/resources/fiendtlig", fil)),
                        StandardCharsets.UTF_8).replace("127.0.0.1:9/", "127.0.0.1:" + lytter.getLocalPort() + "/");
                kontroll.kontrollerDokument(innhold.getBytes(StandardCharsets.UTF_8), NB);
            }
            assertThatThrownBy(lytter::accept)
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"ett_trinn.bpmn", "byte_order_mark.bpmn", "uten_forstavelse.bpmn", "tabell.dmn",
            "beslutning_med_faerre_utfall.form"})
    void skalSeSelvHvaEtDokumentEr(String fil) {
        assertThat(kontroll.kontrollerDokument(Proevefiler.les(HARMLØS.resolve(fil)), NB)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Hei", "%PDF-1.4"})
    void skalSiAtEtUkjentDokumentErUkjent(String innhold) {
        assertThat(kontroll.kontrollerDokument(innhold.getBytes(StandardCharsets.UTF_8), NB))
                .extracting(Modellfeil::kode).containsExactly("filtype_ukjent");
    }

    @Test
    void skalAvviseEnPakkeMedForMangeFiler() {
        Map<String, byte[]> filer = new HashMap<>();
        for (int i = 0; i < 151; i++) {
            filer.put("f" + i + ".form", ("{\"id\":\"f" + i + "\",\"type\":\"default\",\"schemaVersion\":19,"
                    + "\"components\":[]}").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(kontroll.kontroller(new Pakke("stor", "9902", filer)))
                .extracting(Modellfeil::kode).containsExactly("pakke_for_stor");
    }

    @ParameterizedTest
    @CsvSource({"9901,true", "9901.barnehage,true", "'',true", "9901.barnehage.x,false", "'*',false", "99,false"})
    void skalBareTaImotEnKommuneEllerEnTjenesteIKommunen(String leietaker, boolean gyldig) {
        assertThat(kontroll.kontroller(new Pakke("p", leietaker, Map.of())).isEmpty()).isEqualTo(gyldig);
    }

    @Test
    void skalIkkeLaEnTjenesteBytteUtVeienVedMistankeOmVold() {
        byte[] modell = new String(Proevefiler.les(HARMLØS.resolve("ett_trinn.bpmn")), StandardCharsets.UTF_8)
                .replace("id=\"prosess\"", "id=\"akutt\"").getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> filer = Map.of("akutt.bpmn", modell);
        assertThat(kontroll.kontroller(new Pakke("p", "9901.barnehage", filer)))
                .extracting(Modellfeil::kode).contains("prosess_bare_i_felles");
        assertThat(kontroll.kontroller(new Pakke("p", "", filer)))
                .extracting(Modellfeil::kode).doesNotContain("prosess_bare_i_felles");
    }

    @Test
    void skalPekePåElementetOgFila() {
        byte[] modell = Proevefiler.les(HARMLØS.resolve("ett_trinn.bpmn"));
        List<Modellfeil> feil = kontroll.kontroller(new Pakke("p", "", Map.of("prosess.bpmn", modell)));
        assertThat(feil).containsExactly(new Modellfeil("skjema_mangler_i_pakken", "steg",
                "Trinnet «Steg» bruker skjemaet «skjema», som ikke er i pakken.", "prosess.bpmn"));
    }

    @ParameterizedTest
    @CsvSource({"nb,rolle som ikke finnes", "nn,rolle som ikkje finst", "en,role that does not exist",
            "se,rolle som ikke finnes"})
    void skalSvarePåLeserensSpråk(String språk, String del) {
        byte[] modell = Proevefiler.les(Path.of("src/test/resources/fiendtlig/ukjent_rolle/alle.bpmn"));
        assertThat(kontroll.kontrollerBpmn(modell, Locale.forLanguageTag(språk)).get(0).melding()).contains(del);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void skalHaEnTekstForHverGrunnOgIngenAndre(String språk) {
        ResourceBundle tekster = Meldinger.tekster(Locale.forLanguageTag(språk));
        assertThat(tekster.keySet()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Feilkode.values()).map(Feilkode::meldingsnøkkel).toList());
    }

    /** Prosessortid i nanosekunder: klokketid sier mest om hva annet maskinen gjør. */}
