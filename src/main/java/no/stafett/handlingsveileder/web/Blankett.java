package no.stafett.handlingsveileder.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Et skjema til å skrive ut og fylle ut for hånd: samme spørsmål i samme rekkefølge, alle synlige. */
record Blankett(List<Del> deler) {
    private static final int RADER_I_LISTE = 3;

    /**
     * @param slag overskrift, tekst, linje, rute eller valg
     * @param valg svarene man krysser av; tom for de andre slagene
     */
    record Del(String slag, String ledetekst, String hjelp, List<String> valg) {
    }

    static Blankett av(JsonNode skjema) {
        List<Del> deler = new ArrayList<>();
        komponenter(skjema, deler);
        return new Blankett(List.copyOf(deler));
    }

    private static void komponenter(JsonNode forelder, List<Del> deler) {
        for (JsonNode komponent : forelder.path("components")) {
            switch (komponent.path("type").asString("")) {
                case "group" -> {
                    overskrift(komponent, "", deler);
                    komponenter(komponent, deler);
                }
                case "dynamiclist" -> rader(komponent, deler);
                default -> felt(komponent, deler);
            }
        }
    }

    private static void rader(JsonNode liste, List<Del> deler) {
        for (int nummer = 1; nummer <= RADER_I_LISTE; nummer++) {
            overskrift(liste, " " + nummer, deler);
            komponenter(liste, deler);
        }
    }

    private static void overskrift(JsonNode node, String nummer, List<Del> deler) {
        String ledetekst = node.path("label").asString("");
        if (!ledetekst.isBlank()) {
            deler.add(new Del("overskrift", ledetekst + nummer, "", List.of()));
        }
    }

    private static void felt(JsonNode felt, List<Del> deler) {
        String type = felt.path("type").asString("");
        String ledetekst = felt.path("label").asString(felt.path("dateLabel").asString(felt.path("timeLabel").asString("")));
        String hjelp = felt.path("description").asString("");
        switch (type) {
            case "text" -> deler.add(new Del("tekst", utenTegn(felt.path("text").asString("")), "", List.of()));
            case "textarea" -> deler.add(new Del("rute", ledetekst, hjelp, List.of()));
            case "radio", "checklist", "select", "taglist" -> deler.add(valg(felt, ledetekst, hjelp));
            case "checkbox" -> deler.add(new Del("valg", "", hjelp, List.of(ledetekst)));
            default -> deler.add(new Del("linje", ledetekst, hjelp, List.of()));
        }
    }

    /** Lister som hentes fra organisasjonen, blir en linje å skrive på. */
    private static Del valg(JsonNode felt, String ledetekst, String hjelp) {
        List<String> valg = StreamSupport.stream(felt.path("values").spliterator(), false)
                .map(v -> v.path("label").asString("")).toList();
        return new Del(valg.isEmpty() ? "linje" : "valg", ledetekst, hjelp, valg);
    }

    private static String utenTegn(String tekst) {
        return tekst.replaceAll("(?m)^#+\\s*", "").replaceAll("\\*\\*|__|`", "").replaceAll("(?m)^[-*]\\s+", "– ").strip();
    }
}
