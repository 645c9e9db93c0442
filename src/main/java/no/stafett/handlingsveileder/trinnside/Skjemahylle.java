package no.stafett.handlingsveileder.trinnside;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import no.stafett.handlingsveileder.utkast.Utkast;
import no.stafett.skjema.Svarvisning;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Skjemaene et trinn kan bruke: dem i pakken, og dem i verktøykassa, som kopieres inn når noen velger dem. */
@Component
class Skjemahylle {

    private static final String VERKTØYKASSA = "classpath*:modeller/forms/*.form";
    private static final String KOMPONENTER = "components";

    private final JsonMapper json;
    private final Map<String, byte[]> verktøykassa = new TreeMap<>();

    Skjemahylle(JsonMapper json) throws IOException {
        this.json = json;
        for (Resource fil : new PathMatchingResourcePatternResolver().getResources(VERKTØYKASSA)) {
            byte[] innhold = fil.getContentAsByteArray();
            // Skjemaene uten nummer hører til ett sted i systemet, og ligger i pakken når de skal være med.
            les(innhold).filter(s -> !s.path("properties").path("verktoey").asString("").isEmpty())
                    .ifPresent(s -> verktøykassa.put(fil.getFilename(), innhold));
        }
    }

    /**
     * Et skjema på hylla.
     *
     * @param stand   {@code pakken}, {@code kassa} når det hentes fra verktøykassa, {@code mangler}, eller {@code uleselig}
     * @param avgjoer om det har feltet som bestemmer veien videre
     */
    record Skjema(String id, String tittel, String stand, boolean avgjoer) {

        /** Et skjema modellen viser til, som utkastet ikke har. */
        static Skjema utenInnhold(String id, Utkast utkast) {
            return new Skjema(id, id, utkast.filer().containsKey(id + ".form") ? "uleselig" : "mangler", false);
        }

        boolean kanVelges() {
            return stand.equals("pakken") || stand.equals("kassa");
        }
    }

    List<Skjema> alle(Utkast utkast) {
        Map<String, byte[]> filer = new TreeMap<>(verktøykassa);
        utkast.filer().forEach((fil, innhold) -> {
            if (fil.endsWith(".form")) {
                filer.put(fil, innhold);
            }
        });
        List<Skjema> alle = new ArrayList<>();
        filer.forEach((fil, innhold) -> les(innhold).ifPresent(s -> alle.add(new Skjema(fil.substring(0, fil.lastIndexOf('.')), Svarvisning.tittel(s),
                utkast.filer().containsKey(fil) ? "pakken" : "kassa", har(s, "utfall")))));
        alle.sort(Comparator.comparing((Skjema s) -> s.stand().equals("kassa")).thenComparing(Skjema::tittel, String.CASE_INSENSITIVE_ORDER));
        return alle;
    }

    /** Skjemaene som må kopieres inn i pakken for at trinnet skal kunne bruke dem. */
    Map<String, byte[]> mangler(Utkast utkast, Iterable<String> skjemaer) {
        Map<String, byte[]> filer = new TreeMap<>();
        for (String id : skjemaer) {
            String fil = id + ".form";
            if (!utkast.filer().containsKey(fil) && verktøykassa.containsKey(fil)) {
                filer.put(fil, verktøykassa.get(fil));
            }
        }
        return filer;
    }

    /** Et nytt skjema med ett spørsmål, så trinnet kan brukes mens resten lages. */
    byte[] nytt(String id, String tittel, String spørsmål) {
        ObjectNode skjema = json.createObjectNode();
        skjema.put("id", id).put("type", "default").put("schemaVersion", 19);
        skjema.putObject("properties").put("verktoey", "").put("tittel", tittel).put("om", "");
        ObjectNode felt = skjema.putArray(KOMPONENTER).addObject();
        felt.put("type", "textarea").put("id", "felt_notat").put("key", "notat").put("label", spørsmål);
        felt.putObject("validate").put("required", true).put("maxLength", 4000);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(skjema);
    }

    /** Skjemaet uten ett av valgene i feltet som bestemmer veien; tom når det ikke har det. */
    Optional<byte[]> uten(byte[] innhold, String verdi) {
        return les(innhold).filter(s -> fjern(s, verdi)).map(s -> json.writerWithDefaultPrettyPrinter().writeValueAsBytes(s));
    }

    /** Skjemaet med et valg til, sist, i feltet som bestemmer veien; tom når det ikke har feltet, eller har valget. */
    Optional<byte[]> med(byte[] innhold, String verdi, String navn) {
        return les(innhold).filter(s -> leggTil(s, verdi, navn)).map(s -> json.writerWithDefaultPrettyPrinter().writeValueAsBytes(s));
    }

    /** Ordene valget har i feltet som bestemmer veien; tom når skjemaet ikke har det. */
    Optional<String> valgord(byte[] innhold, String verdi) {
        return les(innhold).flatMap(s -> valget(s, verdi)).map(v -> v.path("label").asString(""));
    }

    /** Skjemaet med andre ord på et valg, på samme plass; tom når det ikke har valget. @param ny svaret valget gir, det samme eller et annet */
    Optional<byte[]> bytt(byte[] innhold, String verdi, String ny, String navn) {
        return les(innhold).filter(s -> valget(s, verdi).map(v -> ((ObjectNode) v).put("label", navn).put("value", ny)).isPresent())
                .map(s -> json.writerWithDefaultPrettyPrinter().writeValueAsBytes(s));
    }

    private static Optional<JsonNode> valget(JsonNode her, String verdi) {
        for (JsonNode felt : her.path(KOMPONENTER)) {
            Optional<JsonNode> funnet = "utfall".equals(felt.path("key").asString(""))
                    ? felt.path("values").valueStream().filter(v -> v.isObject() && verdi.equals(v.path("value").asString(""))).findFirst() : Optional.empty();
            funnet = funnet.or(() -> valget(felt, verdi));
            if (funnet.isPresent()) {
                return funnet;
            }
        }
        return Optional.empty();
    }

    private static boolean leggTil(JsonNode her, String verdi, String navn) {
        for (JsonNode felt : her.path(KOMPONENTER)) {
            if ("utfall".equals(felt.path("key").asString("")) && felt.path("values") instanceof ArrayNode valg
                    && valg.valueStream().noneMatch(v -> verdi.equals(v.path("value").asString("")))) {
                valg.addObject().put("label", navn).put("value", verdi);
                return true;
            }
            if (leggTil(felt, verdi, navn)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fjern(JsonNode her, String verdi) {
        boolean fjernet = false;
        for (JsonNode felt : her.path(KOMPONENTER)) {
            if ("utfall".equals(felt.path("key").asString("")) && felt.path("values") instanceof ArrayNode valg) {
                int før = valg.size();
                List<JsonNode> igjen = StreamSupport.stream(valg.spliterator(), false).filter(v -> !verdi.equals(v.path("value").asString(""))).toList();
                valg.removeAll();
                valg.addAll(igjen);
                fjernet |= igjen.size() < før;
            }
            fjernet |= fjern(felt, verdi);
        }
        return fjernet;
    }

    private static boolean har(JsonNode her, String nøkkel) {
        return StreamSupport.stream(her.path(KOMPONENTER).spliterator(), false)
                .anyMatch(f -> nøkkel.equals(f.path("key").asString("")) || har(f, nøkkel));
    }

    /** Et utkast kan ha noe som ikke er et skjema i fila; da kan det ikke velges. */
    private Optional<JsonNode> les(byte[] innhold) {
        try {
            return Optional.of(json.readTree(innhold)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
