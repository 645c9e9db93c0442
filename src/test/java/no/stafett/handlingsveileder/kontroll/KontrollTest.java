package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Pakke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KontrollTest {

    private static final String HARMLØS = "harmloes/";
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

    /** Hver av dem ville holdt en tråd i minutter eller timer hos en leser som leter i hele teksten fra hvert sted i den. */
    @ParameterizedTest
    @MethodSource("tungeTekster")
    void skalIkkeGåSegFastIEnLangTekst(Proeve prøve) {
        prøve.filer().values().forEach(fil -> assertThat(fil.length).isLessThan(Xmlleser.STØRST));
        assertTimeoutPreemptively(FASTGÅTT, () -> assertThat(prøve.kontroller()).isNotEmpty());
    }

    static Stream<Proeve> tungeTekster() {
        String beslutning = "pakke_med_beslutning_gjennom_samling";
        return Stream.of(
                tung(beslutning, "skjema.form", "\"Svar\"", "\"" + "\\n".repeat(400_000) + "\""),
                tung(beslutning, "skjema.form", "\"Svar\"", "\"" + "](".repeat(400_000) + "\""),
                tung(beslutning, "prosess.bpmn", "${utfall == 'avslutt'}", "a".repeat(900_000)),
                tung(beslutning, "prosess.bpmn", "${frist.omArbeidsdager(", "${frist.etterTabell(" + "a".repeat(900_000)),
                tung(beslutning, "prosess.bpmn", "name=\"Steg\"", "name=\"" + "&lt;" + " ".repeat(900_000) + "\""),
                tung("pakke_med_regel_og_tabell", "tabell_1.dmn", "\"avslutt\"", "\"a\"" + ",".repeat(900_000)));
    }

    private static Proeve tung(String harmløs, String fil, String fra, String til) {
        Proeve før = Proevefiler.harmløse().stream().filter(p -> p.navn().equals(harmløs)).findFirst().orElseThrow();
        String innhold = new String(før.filer().get(fil), StandardCharsets.UTF_8);
        assertThat(innhold).contains(fra);
        Map<String, byte[]> filer = new HashMap<>(før.filer());
        filer.put(fil, innhold.replaceFirst(Pattern.quote(fra), Matcher.quoteReplacement(til)).getBytes(StandardCharsets.UTF_8));
        return new Proeve("", før.navn(), "", filer);
    }

    @Test
    void skalIkkeHenteNoeFraNettet() throws IOException {
        try (ServerSocket lytter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            lytter.setSoTimeout(200);
            for (Proeve prøve : Proevefiler.fiendtlige()) {
                medAdressen(prøve, lytter.getLocalPort()).kontroller();
            }
            assertThatThrownBy(lytter::accept)
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** De som vil ha noe fra nettet, spør på en port ingen lytter på. Her lytter noen. */
    private static Proeve medAdressen(Proeve prøve, int port) {
        Map<String, byte[]> filer = new HashMap<>();
        prøve.filer().forEach((navn, innhold) -> filer.put(navn, new String(innhold, StandardCharsets.ISO_8859_1)
                .replace("127.0.0.1:9/", "127.0.0.1:" + port + "/").getBytes(StandardCharsets.ISO_8859_1)));
        return new Proeve(prøve.grunn(), prøve.navn(), prøve.leietaker(), filer);
    }

    @ParameterizedTest
    @CsvSource({"ett_trinn.bpmn", "byte_order_mark.bpmn", "uten_forstavelse.bpmn", "tabell.dmn",
            "beslutning_med_faerre_utfall.form"})
    void skalSeSelvHvaEtDokumentEr(String fil) {
        assertThat(kontroll.kontrollerDokument(Proevefiler.les(HARMLØS + fil), NB)).isEmpty();
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
        byte[] modell = new String(Proevefiler.les(HARMLØS + "ett_trinn.bpmn"), StandardCharsets.UTF_8)
                .replace("id=\"prosess\"", "id=\"akutt\"").getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> filer = Map.of("akutt.bpmn", modell);
        assertThat(kontroll.kontroller(new Pakke("p", "9901.barnehage", filer)))
                .extracting(Modellfeil::kode).contains("prosess_bare_i_felles");
        assertThat(kontroll.kontroller(new Pakke("p", "", filer)))
                .extracting(Modellfeil::kode).doesNotContain("prosess_bare_i_felles");
    }

    @Test
    void skalPekePåElementetOgFila() {
        byte[] modell = Proevefiler.les(HARMLØS + "ett_trinn.bpmn");
        List<Modellfeil> feil = kontroll.kontroller(new Pakke("p", "", Map.of("prosess.bpmn", modell)));
        assertThat(feil).containsExactly(new Modellfeil("skjema_mangler_i_pakken", "steg",
                "Trinnet «Steg» bruker skjemaet «skjema», som ikke er i pakken.", "prosess.bpmn"));
    }

    /** Den som legger en modell rett i motoren, får kodene og ingenting av det som står i filene. */
    @Test
    void skalSvareMotorenMedHverKodeÉnGang() {
        byte[] modell = new String(Proevefiler.les(HARMLØS + "ett_trinn.bpmn"), StandardCharsets.UTF_8)
                .replace("id=\"steg\" name=\"Steg\"", "id=\"steg\"").getBytes(StandardCharsets.UTF_8);
        assertThat(kontroll.innvendinger("p", null, Map.of("prosess.bpmn", modell, "a.txt", modell, "b.txt", modell)))
                .containsExactlyInAnyOrder("filnavn_ugyldig", "mangler_navn", "skjema_mangler_i_pakken");
        assertThat(kontroll.innvendinger("p", "9901", Map.of())).isEmpty();
    }

    /** Én grunn om hver ting: en fagleder som får tre setninger om det samme, retter det to ganger for mye. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"bpmn | <a/> | navnerom_ikke_tillatt", "dmn | <a/> | navnerom_ikke_tillatt"})
    void skalBareSiAtDetIkkeErEnModell(String slag, String innhold, String ikke) {
        byte[] fil = innhold.getBytes(StandardCharsets.UTF_8);
        List<Modellfeil> feil = slag.equals("bpmn") ? kontroll.kontrollerBpmn(fil, NB) : kontroll.kontrollerDmn(fil, NB);
        assertThat(feil).extracting(Modellfeil::kode).containsExactly(ikke);
    }

    @Test
    void skalBareSiAtNavnetPåFilaErGalt() {
        byte[] skjema = Proevefiler.les(HARMLØS + "skjema_med_vilkaar.form");
        assertThat(kontroll.kontroller(new Pakke("p", "", Map.of("Skjema.form", skjema)))).extracting(Modellfeil::kode).containsExactly("filnavn_ugyldig");
    }

    @Test
    void skalIkkeLeteEtterTabellenTilEnRegelSomIkkeHarNoen() {
        Proeve uten = Proevefiler.fiendtlige().stream().filter(p -> p.grunn().equals("regel_uten_tabell") && !p.erPakke()).findFirst().orElseThrow();
        assertThat(kontroll.kontroller(new Pakke("p", "", Map.of("fiendtlig.bpmn", uten.filer().get(uten.navn()))))).extracting(Modellfeil::kode)
                .contains("regel_uten_tabell").doesNotContain("tabell_mangler_i_pakken");
    }

    @Test
    void skalSiHvilketOppslagSomIkkeKanKontrolleres() {
        Proeve prøve = Proevefiler.fiendtlige().stream().filter(p -> p.navn().equals("pakke_med_rad_fra_saken")).findFirst().orElseThrow();
        assertThat(prøve.kontroller()).singleElement()
                .satisfies(feil -> assertThat(feil.melding()).contains("slår opp «sakId, utfall»"));
    }

    @ParameterizedTest
    @CsvSource({"nb,rolle som ikke finnes", "nn,rolle som ikkje finst", "en,role that does not exist",
            "se,rolle som ikke finnes"})
    void skalSvarePåLeserensSpråk(String språk, String del) {
        byte[] modell = Proevefiler.les("fiendtlig/ukjent_rolle/alle.bpmn");
        assertThat(kontroll.kontrollerBpmn(modell, Locale.forLanguageTag(språk)).get(0).melding()).contains(del);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void skalHaEnTekstForHverGrunnOgIngenAndre(String språk) {
        ResourceBundle tekster = Meldinger.tekster(Locale.forLanguageTag(språk));
        assertThat(tekster.keySet()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Feilkode.values()).map(Feilkode::meldingsnøkkel).toList());
    }
}
