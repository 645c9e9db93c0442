package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Det som gjelder for hvert eneste skjema i {@code forms/}. */
class SkjemaerTest {

  private static final Map<String, String> VERKTOEY = Map.ofEntries(
      Map.entry("undringsnotat", "T1"), Map.entry("observasjon", "T2"), Map.entry("beskyttelse_risiko", "T3"),
      Map.entry("signaler_mistrivsel", "T4"), Map.entry("bekymringsskala", "T5"), Map.entry("droeftingsnotat", "T6"),
      Map.entry("undringssamtale_barn", "T7"), Map.entry("undringssamtale_foresatte", "T8"),
      Map.entry("samtykke", "T9"), Map.entry("beslutningsnotat", "T10"), Map.entry("moeteinnkalling", "T11"),
      Map.entry("moetereferat", "T12"), Map.entry("tiltaksplan", "T13"), Map.entry("lysglimt", "T14"),
      Map.entry("evaluering", "T15"), Map.entry("bekymringsmelding", "T17"), Map.entry("henvisning", "T18"),
      Map.entry("loeft_ke", "T19"), Map.entry("ip_sjekk", "T20"), Map.entry("avslutningsnotat", "T21"),
      Map.entry("overgangsskjema", "T22"), Map.entry("stafettoverfoering", "T23"));

  private static final Set<String> TRINNSKJEMAER = Set.of("undring", "tiltakslogg",
      "beslutning_nivaa_0", "beslutning_nivaa_1", "beslutning_nivaa_2", "beslutning_nivaa_3",
      "evaluering_beslutning_nivaa_1", "evaluering_beslutning_nivaa_2", "evaluering_beslutning_nivaa_3",
      "raad_fra_ke", "avklar_samordning", "oppnevn_barnekoordinator", "mottak", "uten_samtykke", "samtykke_bortfalt",
      "svar_paa_invitasjon", "svar_paa_tiltak", "tiltak_gjort", "oppfoelging_av_evaluering", "akutt_lederinfo", "akutt_kvittering",
      "akutt_foresatte_informeres");

  private static final Set<String> LOVLIGE_TYPER = Set.of("text", "textfield", "textarea", "number", "checkbox",
      "radio", "select", "checklist", "taglist", "datetime", "group", "dynamiclist");
  private static final Set<String> FRITEKST = Set.of("textfield", "textarea");
  private static final Set<String> MED_VALG = Set.of("radio", "select", "checklist", "taglist");
  private static final Set<String> KILDER = Set.of("personer", "enheter", "ansvarlige", "tiltak", "medvirkende");

  /** Bare sammenligninger med and og or, så nettleser og server aldri kan svare ulikt. */
  private static final Pattern LEDD = Pattern.compile("([a-zA-Z0-9]+) (?:=|!=) (\"[a-z0-9_]+\"|null|true|false)");
  private static final Pattern VILKAAR = Pattern.compile("=" + LEDD + "(?: (?:and|or) " + LEDD + ")*");

  static Stream<Skjemafil> skjemaer() {
    return Skjemafil.alle().stream();
  }

  @Test
  void skalHaEttSkjemaForHvertVerktoeyOgTrinn() {
    Set<String> ventet = new TreeSet<>(VERKTOEY.keySet());
    ventet.addAll(TRINNSKJEMAER);
    assertThat(skjemaer().map(Skjemafil::filnavn)).containsExactlyElementsOf(
        ventet.stream().map(id -> id + ".form").sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalHeteDetSammeSomFilen(Skjemafil skjema) {
    assertThat(skjema.rot().path("id").asText() + ".form").isEqualTo(skjema.filnavn());
    assertThat(skjema.rot().path("type").asText()).isEqualTo("default");
    assertThat(skjema.rot().path("schemaVersion").asInt()).isEqualTo(19);
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalFortelleHvaSkjemaetErTil(Skjemafil skjema) {
    JsonNode egenskaper = skjema.rot().path("properties");
    assertThat(egenskaper.path("tittel").asText()).isNotBlank();
    assertThat(egenskaper.path("om").asText()).matches(".{10,118}[.?]");
    assertThat(egenskaper.path("verktoey").asText("mangler"))
        .isEqualTo(VERKTOEY.getOrDefault(skjema.rot().path("id").asText(), ""));
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalHaEnLedetekstPaaHvertFelt(Skjemafil skjema) {
    assertThat(skjema.komponenter()).allSatisfy(k -> assertThat(ledetekst(k)).as(k.path("id").asText()).isNotBlank());
  }

  private static String ledetekst(JsonNode komponent) {
    return Stream.of("label", "dateLabel", "timeLabel", "text").map(navn -> komponent.path(navn).asText())
        .filter(tekst -> !tekst.isEmpty()).findFirst().orElse("");
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalHaUlikeIderPaaAlleKomponenter(Skjemafil skjema) {
    assertThat(skjema.komponenter().stream().map(k -> k.path("id").asText()))
        .doesNotHaveDuplicates().allMatch(id -> id.matches("(felt|tekst|gruppe|liste)_[a-zA-Z0-9_]+"));
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalHaUlikeNoeklerPaaHvertNivaa(Skjemafil skjema) {
    Stream.concat(Stream.of(skjema.rot()), skjema.lister().stream()).forEach(nivaa ->
        assertThat(Skjemafil.noekler(nivaa)).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z][a-zA-Z0-9]*")));
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalBareBrukeLovligeKomponenter(Skjemafil skjema) {
    assertThat(skjema.komponenter()).allSatisfy(k -> assertThat(Skjemafil.type(k)).isIn(LOVLIGE_TYPER));
    assertThat(skjema.rot().toString()).doesNotContain("://").doesNotContain("{{").doesNotContain("![")
        .doesNotContain("](");
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalHaEnGrensePaaAllFritekst(Skjemafil skjema) {
    assertThat(felterAvType(skjema, FRITEKST)).allSatisfy(felt ->
        assertThat(felt.path("validate").path("maxLength").asInt()).as(felt.path("key").asText()).isBetween(1, 4000));
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalHaGrenserPaaAlleTall(Skjemafil skjema) {
    assertThat(felterAvType(skjema, Set.of("number"))).allSatisfy(felt -> {
      assertThat(felt.path("validate").has("min") && felt.path("validate").has("max")).isTrue();
      assertThat(felt.path("decimalDigits").asInt(-1)).isZero();
    });
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalSpoerreOmEnDatoEllerEtKlokkeslett(Skjemafil skjema) {
    assertThat(felterAvType(skjema, Set.of("datetime")))
        .allSatisfy(felt -> assertThat(felt.path("subtype").asText()).isIn("date", "time"));
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalHaNoeAaVelgeMellomIAlleValgfelt(Skjemafil skjema) {
    assertThat(felterAvType(skjema, MED_VALG)).allSatisfy(felt -> {
      boolean fraServeren = KILDER.contains(felt.path("valuesKey").asText());
      assertThat(fraServeren || !Skjemafil.valg(felt).isEmpty()).as(felt.path("key").asText()).isTrue();
      assertThat(Skjemafil.valg(felt)).doesNotHaveDuplicates().allMatch(v -> v.matches("[a-z0-9_]+"));
    });
  }

  private static List<JsonNode> felterAvType(Skjemafil skjema, Set<String> typer) {
    return skjema.komponenter().stream().filter(k -> typer.contains(Skjemafil.type(k))).toList();
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalBareSkjuleEtterEnkleVilkaarPaaFeltSomFinnes(Skjemafil skjema) {
    Map<String, JsonNode> felter = new HashMap<>();
    skjema.komponenter().forEach(k -> felter.put(k.path("key").asText(), k));
    skjema.komponenter().stream().map(Skjemafil::vilkaar).filter(v -> !v.isEmpty()).forEach(vilkaar -> {
      assertThat(vilkaar).matches(VILKAAR);
      LEDD.matcher(vilkaar).results().forEach(ledd -> {
        assertThat(felter).as(vilkaar).containsKey(ledd.group(1));
        kontrollerVerdi(felter.get(ledd.group(1)), ledd.group(2));
      });
    });
  }

  /** En skrivefeil i verdien ville skjult feltet for alltid uten at noen fikk vite det. */
  private static void kontrollerVerdi(JsonNode felt, String verdi) {
    Matcher tekst = Pattern.compile("\"(.*)\"").matcher(verdi);
    if (tekst.matches()) {
      assertThat(Skjemafil.valg(felt)).contains(tekst.group(1));
    }
  }

  @ParameterizedTest
  @MethodSource("skjemaer")
  void skalIkkeKreveMerEnnDenSomFyllerUtHarTidTil(Skjemafil skjema) {
    long alltidPaakrevd = Skjemafil.barn(skjema.rot())
        .flatMap(k -> Stream.concat(Stream.of(k), Skjemafil.barn(k)))
        .filter(k -> Skjemafil.paakrevd(k) && Skjemafil.vilkaar(k).isEmpty()).count();
    assertThat(alltidPaakrevd).isLessThanOrEqualTo(8);
  }
}
