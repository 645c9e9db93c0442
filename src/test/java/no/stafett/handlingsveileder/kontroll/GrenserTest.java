package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Pakke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hver grense på begge sider av den. En grense som flytter seg uten at noen prøve merker det, er ingen grense. */
class GrenserTest {

    private static final Kontroll KONTROLL = Kontroller.medEkteHandlinger();
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void skalTaFireHundreFelterOgIkkeEttTil() {
        assertThat(skjema(felter(400))).isEmpty();
        assertThat(skjema(felter(401))).containsExactly("skjema_for_stort");
    }

    @Test
    void skalTaTreHundreValgOgIkkeEttTil() {
        assertThat(skjema(felt("\"values\":[" + valg(300) + "]", "radio"))).isEmpty();
        assertThat(skjema(felt("\"values\":[" + valg(301) + "]", "radio"))).containsExactly("felt_valg");
    }

    @Test
    void skalTaEtSkjemaPåEnMegabyteOgIkkeEnByteTil() {
        String skjema = "{\"id\":\"skjema\",\"type\":\"default\",\"schemaVersion\":19,\"components\":[]}";
        assertThat(koder(skjema + " ".repeat(MEGABYTE - skjema.length()))).isEmpty();
        assertThat(koder(skjema + " ".repeat(MEGABYTE - skjema.length() + 1))).containsExactly("for_stor");
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "19,true", "20,false"})
    void skalKjenneVersjoneneAvSkjemaverktøyet(int versjon, boolean gyldig) {
        assertThat(koder("{\"id\":\"skjema\",\"type\":\"default\",\"schemaVersion\":" + versjon + ",\"components\":[]}").isEmpty()).isEqualTo(gyldig);
    }

    @ParameterizedTest
    @CsvSource({"timeInterval,0,false", "timeInterval,1,true", "timeInterval,60,true", "timeInterval,61,false"})
    void skalHaFornuftigeSprangMellomKlokkeslett(String egenskap, int verdi, boolean gyldig) {
        assertThat(skjema(felt("\"subtype\":\"time\",\"timeLabel\":\"Tid\",\"" + egenskap + "\":" + verdi, "datetime")).isEmpty()).isEqualTo(gyldig);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "1000,true", "1001,false"})
    void skalHaFornuftigLuft(int høyde, boolean gyldig) {
        assertThat(skjema("{\"type\":\"spacer\",\"id\":\"s\",\"height\":" + høyde + "}").isEmpty()).isEqualTo(gyldig);
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,true", "10,true", "11,false", "1.5,false", "'\"2\"',false", "null,true"})
    void skalHaFornuftigAntallDesimaler(String antall, boolean gyldig) {
        assertThat(skjema(felt("\"decimalDigits\":" + antall, "number")).isEmpty()).isEqualTo(gyldig);
    }

    @ParameterizedTest
    @CsvSource({"9901,true", "9901.a,true", "99011,false", "9901.A,false", "9901.,false"})
    void skalKjenneStedet(String leietaker, boolean gyldig) {
        assertThat(pakke(leietaker, Map.of()).isEmpty()).isEqualTo(gyldig);
    }

    @Test
    void skalTaHundreOgFemtiFilerOgIkkeEnTil() {
        assertThat(pakke("", filer(150, 0))).isEmpty();
        assertThat(pakke("", filer(151, 0))).containsExactly("pakke_for_stor");
    }

    @Test
    void skalTaÅtteMegabyteOgIkkeEnByteTil() {
        Map<String, byte[]> filer = filer(8, MEGABYTE);
        assertThat(pakke("", filer)).isEmpty();
        filer.put("ny.form", "{\"id\":\"ny\",\"type\":\"default\",\"schemaVersion\":19,\"components\":[]}".getBytes(StandardCharsets.UTF_8));
        assertThat(pakke("", filer)).containsExactly("pakke_for_stor");
    }

    /** Motoren har plass til så mange tegn. Et lengre navn ville stanset publiseringen, eller saken den dagen den kom til trinnet. */
    @ParameterizedTest
    @CsvSource({"process id=\"nivaa_1\",name,255", "userTask id=\"trinn_1_1\",name,255", "definitions ,targetNamespace,255"})
    void skalTaDetMotorenHarPlassTilOgIkkeEttTegnTil(String element, String attributt, int plass) {
        String modell = new String(Levertepakker.hent("lillestrom/barnehage").filer().get("nivaa_1.bpmn"), StandardCharsets.UTF_8);
        assertThat(bpmn(medLengde(modell, element, attributt, plass))).isEmpty();
        assertThat(bpmn(medLengde(modell, element, attributt, plass + 1))).contains("tekst_for_lang");
    }

    private static String medLengde(String modell, String element, String attributt, int lengde) {
        String ny = modell.replaceFirst("(<bpmn:" + element + "[^>]*?" + attributt + "=\")[^\"]*", "$1" + "x".repeat(lengde));
        assertThat(ny).isNotEqualTo(modell);
        return ny;
    }

    private static List<String> bpmn(String modell) {
        return KONTROLL.kontrollerBpmn(modell.getBytes(StandardCharsets.UTF_8), Locale.ROOT).stream().map(Modellfeil::kode).toList();
    }

    @Test
    void skalMeldeToHundreFeilOgIkkeFlere() {
        String felter = IntStream.range(0, 300).mapToObj(i -> "{\"type\":\"knapp\",\"id\":\"k" + i + "\"}").collect(Collectors.joining(","));
        assertThat(skjema(felter)).hasSize(200);
    }

    /** Veien til veivalget følges gjennom samlinger, men ikke i det uendelige: noen kan ha tegnet dem i ring. */
    @Test
    void skalFølgeNittenSamlingerFramTilVeivalgetOgIkkeEnTil() {
        assertThat(pakke("", beslutningBak(19))).isEmpty();
        assertThat(pakke("", beslutningBak(20))).containsExactly("utfall_stemmer_ikke");
    }

    private static Map<String, byte[]> beslutningBak(int samlinger) {
        Map<String, byte[]> filer = new HashMap<>(Proevefiler.harmløse().stream()
                .filter(p -> p.navn().equals("pakke_med_beslutning")).findFirst().orElseThrow().filer());
        String rekke = IntStream.range(0, samlinger).mapToObj(i -> "<bpmn:exclusiveGateway id=\"s" + i + "\"/><bpmn:sequenceFlow id=\"fs" + i
                + "\" sourceRef=\"s" + i + "\" targetRef=\"" + (i + 1 < samlinger ? "s" + (i + 1) : "port") + "\"/>").collect(Collectors.joining());
        String modell = new String(filer.get("prosess.bpmn"), StandardCharsets.UTF_8).replace("sourceRef=\"steg\" targetRef=\"port\"/>",
                "sourceRef=\"steg\" targetRef=\"s0\"/>" + rekke);
        filer.put("prosess.bpmn", modell.getBytes(StandardCharsets.UTF_8));
        return filer;
    }

    private static Map<String, byte[]> filer(int antall, int størrelse) {
        Map<String, byte[]> filer = new HashMap<>();
        for (int i = 0; i < antall; i++) {
            String skjema = "{\"id\":\"f" + i + "\",\"type\":\"default\",\"schemaVersion\":19,\"components\":[]}";
            filer.put("f" + i + ".form", (skjema + " ".repeat(Math.max(0, størrelse - skjema.length()))).getBytes(StandardCharsets.UTF_8));
        }
        return filer;
    }

    private static String felter(int antall) {
        return IntStream.range(0, antall).mapToObj(i -> "{\"type\":\"separator\",\"id\":\"s" + i + "\"}").collect(Collectors.joining(","));
    }

    private static String valg(int antall) {
        return IntStream.range(0, antall).mapToObj(i -> "{\"label\":\"Valg\",\"value\":\"v" + i + "\"}").collect(Collectors.joining(","));
    }

    private static String felt(String egenskaper, String type) {
        return "{\"type\":\"" + type + "\",\"id\":\"f\",\"key\":\"f\",\"label\":\"Svar\"," + egenskaper + "}";
    }

    private static List<String> skjema(String felter) {
        return koder("{\"id\":\"skjema\",\"type\":\"default\",\"schemaVersion\":19,\"components\":[" + felter + "]}");
    }

    private static List<String> koder(String skjema) {
        return KONTROLL.kontrollerSkjema(skjema.getBytes(StandardCharsets.UTF_8), Locale.ROOT).stream().map(Modellfeil::kode).toList();
    }

    private static List<String> pakke(String leietaker, Map<String, byte[]> filer) {
        return KONTROLL.kontroller(new Pakke("p", leietaker, filer)).stream().map(Modellfeil::kode).toList();
    }
}
