package no.stafett.handlingsveileder.kontroll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Et skjema delt opp slik at to av dem kan sammenlignes del for del, uten at noe blir borte. Rekkefølgen på egenskapene i fila sier ingenting.
 *
 * @param felter alt som står i skjemaet, i rekkefølge, også det som ikke har et svar
 * @param resten det som gjelder hele skjemaet
 */
public record Skjemadeler(List<Felt> felter, String resten) {

    private static final String FELTER = "components";
    private static final int LENGSTE_NAVN = 60;

    /**
     * @param nøkkel  det svaret lagres under, ellers id-en
     * @param harSvar om det er noe å svare på, eller en liste av slike
     * @param navn    det som står ved det
     * @param alt     hele feltet og hvor det står, uten feltene i det
     */
    public record Felt(String nøkkel, boolean harSvar, String navn, String alt) {
    }

    /** @return tomt når fila ikke kan leses trygt */
    public static Optional<Skjemadeler> les(byte[] skjema) {
        return Skjemamodell.les(skjema).map(s -> {
            Samler samler = new Samler();
            samler.samle(s.rot(), "");
            return new Skjemadeler(List.copyOf(samler.felter), uten(s.rot()));
        });
    }

    private static final class Samler {

        private final List<Felt> felter = new ArrayList<>();
        private final Set<String> brukt = new HashSet<>();
        private final Map<String, Integer> like = new HashMap<>();

        void samle(JsonNode beholder, String over) {
            for (JsonNode node : Skjemamodell.liste(beholder.path(FELTER))) {
                Skjemamodell.Felt felt = new Skjemamodell.Felt(node, "", true, false);
                boolean harSvar = !felt.nøkkel().isEmpty();
                String nøkkel = ledig(harSvar ? felt.nøkkel() : "id:" + felt.id());
                felter.add(new Felt(nøkkel, harSvar, navn(felt), over + " " + uten(node)));
                samle(node, nøkkel);
            }
        }

        /** To felt med samme nøkkel er to felt. */
        private String ledig(String nøkkel) {
            String ledig = nøkkel;
            while (!brukt.add(ledig)) {
                ledig = nøkkel + "#" + like.merge(nøkkel, 1, Integer::sum);
            }
            return ledig;
        }
    }

    private static String navn(Skjemamodell.Felt felt) {
        String tekst = felt.node().path("text").asString("").strip();
        return tekst.isEmpty() ? felt.visningsnavn() : tekst.length() <= LENGSTE_NAVN ? tekst : tekst.substring(0, LENGSTE_NAVN - 1) + "…";
    }

    private static String uten(JsonNode node) {
        return node.isObject() ? skrevet(node, node.path(FELTER).isArray() ? FELTER : "") : skrevet(node, "");
    }

    private static String skrevet(JsonNode node, String unntatt) {
        if (node.isObject()) {
            return node.properties().stream().filter(d -> !d.getKey().equals(unntatt)).sorted(Map.Entry.comparingByKey())
                    .map(d -> d.getKey().length() + d.getKey() + ":" + skrevet(d.getValue(), "")).collect(Collectors.joining(",", "{", "}"));
        }
        return node.isArray() ? Skjemamodell.liste(node).stream().map(n -> skrevet(n, "")).collect(Collectors.joining(",", "[", "]")) : node.toString();
    }
}
