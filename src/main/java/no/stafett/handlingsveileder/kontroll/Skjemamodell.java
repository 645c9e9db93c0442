package no.stafett.handlingsveileder.kontroll;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Et lest skjema, slik reglene spør om det. */
record Skjemamodell(JsonNode rot, List<Felt> felter) {

    private static final int DYPEST = 40;

    private static final JsonMapper LESER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DYPEST)
                            .maxNumberLength(20).maxNameLength(100).build()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** @return tomt når fila ikke er et JSON-objekt vi kan lese trygt */
    static Optional<Skjemamodell> les(byte[] innhold) {
        try {
            String tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(innhold)).toString();
            JsonNode rot = LESER.readTree(tekst);
            return rot.isObject() ? Optional.of(new Skjemamodell(rot, felter(rot, new Sted("", true, false)))) : Optional.empty();
        } catch (CharacterCodingException | JacksonException e) {
            return Optional.empty();
        }
    }

    String id() {
        return rot.path("id").asString("");
    }

    /** Feltet med denne nøkkelen utenfor lister, der serveren leter etter kjente nøkler. */
    Optional<Felt> felt(String nøkkel) {
        return felter.stream().filter(f -> f.påToppen() && f.nøkkel().equals(nøkkel)).findFirst();
    }

    private static List<Felt> felter(JsonNode beholder, Sted sted) {
        List<Felt> felter = new ArrayList<>();
        for (JsonNode node : liste(beholder.path("components"))) {
            Felt felt = new Felt(node, sted.sti(), sted.påToppen(), sted.kanUtebli() || kanUtebli(node));
            felter.add(felt);
            String egenSti = node.path("path").asString("");
            felter.addAll(felter(node, new Sted(egenSti.isEmpty() ? sted.sti() : sted.sti() + "/" + egenSti,
                    sted.påToppen() && egenSti.isEmpty(), felt.kanUtebli())));
        }
        return felter;
    }

    /** Et felt som kan være skjult, avslått eller låst, kan levere uten svar, også når svaret er påkrevd. */
    private static boolean kanUtebli(JsonNode node) {
        return node.path("conditional").has("hide") || node.path("disabled").asBoolean(false)
                || node.path("readonly").asBoolean(false);
    }

    static List<JsonNode> liste(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of();
    }

    /** Det en beholder gir feltene i seg. */
    private record Sted(String sti, boolean påToppen, boolean kanUtebli) {
    }

    /**
     * Ett felt eller en beholder.
     *
     * @param sti lista eller gruppa feltet skriver sine svar i; tom på toppen
     * @param kanUtebli om feltet, eller noe det står i, kan være skjult, avslått eller låst
     */
    record Felt(JsonNode node, String sti, boolean påToppen, boolean kanUtebli) {

        String type() {
            return node.path("type").asString("");
        }

        String id() {
            return node.path("id").asString("");
        }

        /** Nøkkelen svaret lagres under; lister bruker {@code path}. */
        String nøkkel() {
            return node.path("key").asString(node.path("path").asString(""));
        }

        /** Om skjemaet ikke kan leveres uten svaret. */
        boolean påkrevd() {
            return node.path("validate").path("required").asBoolean(false) && !kanUtebli;
        }

        /** De faste valgene, i orden. */
        List<String> valg() {
            return liste(node.path("values")).stream().map(v -> v.path("value").asString("")).toList();
        }

        String valgkilde() {
            return node.path("valuesKey").asString("");
        }

        String sted() {
            return id().isEmpty() ? nøkkel() : id();
        }

        String visningsnavn() {
            String navn = node.path("label").asString(node.path("dateLabel").asString(sted()));
            return navn.length() <= 80 ? navn : navn.substring(0, 79) + "…";
        }
    }
}
