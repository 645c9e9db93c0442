package no.stafett.struktur;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Et skjema slik det ligger på disk, med det testene trenger for å gå gjennom feltene. */
record Skjemafil(String filnavn, JsonNode rot) {

  private static final Path MAPPE = Path.of("forms");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Skjemafil les(String id) {
    return les(MAPPE.resolve(id + ".form"));
  }

  static List<Skjemafil> alle() {
    try (Stream<Path> filer = Files.list(MAPPE)) {
      return filer.sorted().map(Skjemafil::les).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Skjemafil les(Path fil) {
    try {
      return new Skjemafil(fil.getFileName().toString(), JSON.readTree(fil.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Alle komponenter i dybden, også de i grupper og lister. */
  List<JsonNode> komponenter() {
    List<JsonNode> alle = new ArrayList<>();
    samle(rot, alle);
    return alle;
  }

  private static void samle(JsonNode forelder, List<JsonNode> alle) {
    barn(forelder).forEach(komponent -> {
      alle.add(komponent);
      samle(komponent, alle);
    });
  }

  static Stream<JsonNode> barn(JsonNode forelder) {
    return StreamSupport.stream(forelder.path("components").spliterator(), false);
  }

  List<JsonNode> lister() {
    return komponenter().stream().filter(k -> type(k).equals("dynamiclist")).toList();
  }

  /** Nøklene på ett nivå i svaret: en gruppe lager ikke et eget nivå, en liste gjør det. */
  static List<String> noekler(JsonNode forelder) {
    return barn(forelder).flatMap(Skjemafil::noekler1).toList();
  }

  private static Stream<String> noekler1(JsonNode komponent) {
    return switch (type(komponent)) {
      case "group" -> noekler(komponent).stream();
      case "dynamiclist" -> Stream.of(komponent.path("path").asText());
      default -> Stream.of(komponent.path("key").asText()).filter(noekkel -> !noekkel.isEmpty());
    };
  }

  JsonNode felt(String noekkel) {
    return felt(rot, noekkel);
  }

  static JsonNode felt(JsonNode forelder, String noekkel) {
    return felter(forelder).filter(k -> noekkel(k).equals(noekkel)).findFirst()
        .orElseThrow(() -> new AssertionError("Fant ikke feltet " + noekkel));
  }

  private static Stream<JsonNode> felter(JsonNode forelder) {
    return barn(forelder).flatMap(k -> type(k).equals("group") ? felter(k) : Stream.of(k));
  }

  private static String noekkel(JsonNode komponent) {
    return komponent.path(type(komponent).equals("dynamiclist") ? "path" : "key").asText();
  }

  static String type(JsonNode komponent) {
    return komponent.path("type").asText();
  }

  static boolean paakrevd(JsonNode felt) {
    return felt.path("validate").path("required").asBoolean();
  }

  static List<String> valg(JsonNode felt) {
    return StreamSupport.stream(felt.path("values").spliterator(), false).map(v -> v.path("value").asText()).toList();
  }

  static String vilkaar(JsonNode komponent) {
    return komponent.path("conditional").path("hide").asText();
  }

  @Override
  public String toString() {
    return filnavn;
  }
}
