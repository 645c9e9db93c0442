package no.stafett.tilgang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tabellene i {@code src/docs/tilgangsmatrise.md}: det samme dokumentet et menneske leser, er det prøven går etter.
 *
 * @param brukere    brukernavn etter kolonne
 * @param regler     ventet utfall etter regel, så kolonne
 * @param endepunkter i rekkefølge
 */
record Tilgangsmatrise(Map<String, String> brukere, Map<String, Map<String, String>> regler, List<Endepunkt> endepunkter) {

    private static final Path FIL = Path.of("src/docs/tilgangsmatrise.md");

    /**
     * @param navn metode og sti, slik programmet kjenner dem
     * @param sted  det i adressen som ikke er det det heter: {@code hva=trekk&moeteId={holdtId}}
     * @param sendt det som sendes: JSON, felt i et nettskjema ({@code a=b&c=d}) eller ingenting
     */
    record Endepunkt(String navn, String regel, String sted, String sendt) {

        private static final List<String> I_EN_SAK = List.of("{sakId}", "/oppgaver/{id}", "{noedtilgangId}", "{inhabilitetId}");

        String metode() {
            return navn.substring(0, navn.indexOf(' '));
        }

        String sti() {
            return navn.substring(navn.indexOf(' ') + 1);
        }

        /** Adressen og det som sendes, med id-ene på plass. */
        Endepunkt på(Map<String, String> ider) {
            Map<String, String> alle = new HashMap<>(ider);
            Arrays.stream(sted.split("&")).filter(valgt -> !valgt.isEmpty())
                    .forEach(valgt -> alle.put(valgt.substring(0, valgt.indexOf('=')), fyll(valgt.substring(valgt.indexOf('=') + 1), ider)));
            return new Endepunkt(fyll(navn, alle), regel, sted, fyll(sendt, alle));
        }

        private static String fyll(String mal, Map<String, String> ider) {
            String fylt = mal;
            for (Map.Entry<String, String> id : ider.entrySet()) {
                fylt = fylt.replace("{" + id.getKey() + "}", id.getValue());
            }
            return fylt;
        }

        boolean gjelderEnSak() {
            return I_EN_SAK.stream().anyMatch(navn::contains);
        }
    }

    static Tilgangsmatrise les() {
        List<List<List<String>>> tabeller = tabeller();
        Map<String, String> brukere = new LinkedHashMap<>();
        tabeller.get(0).stream().skip(1).forEach(rad -> brukere.put(rad.get(0), rad.get(2)));
        Map<String, Map<String, String>> regler = new LinkedHashMap<>();
        tabeller.stream().filter(t -> t.get(0).get(0).equals("Regel")).forEach(t -> t.stream().skip(1)
                .forEach(rad -> regler.put(rad.get(0), celler(t.get(0), rad))));
        List<Endepunkt> endepunkter = tabeller.stream().filter(t -> t.get(0).get(0).equals("Endepunkt")).flatMap(t -> t.stream().skip(1))
                .map(rad -> new Endepunkt(utenApostrof(rad.get(0)), rad.get(1), utenApostrof(rad.get(2)), utenApostrof(rad.get(3)))).toList();
        return new Tilgangsmatrise(brukere, regler, endepunkter);
    }

    String ventet(Endepunkt endepunkt, String kolonne) {
        return regler.getOrDefault(endepunkt.regel(), Map.of()).getOrDefault(kolonne, "?");
    }

    private static Map<String, String> celler(List<String> overskrift, List<String> rad) {
        Map<String, String> celler = new LinkedHashMap<>();
        for (int i = 1; i < overskrift.size(); i++) {
            celler.put(overskrift.get(i), rad.get(i));
        }
        return celler;
    }

    /** Hver tabell er en liste av rader; den første raden er overskriften. */
    private static List<List<List<String>>> tabeller() {
        List<List<List<String>>> tabeller = new ArrayList<>();
        boolean inne = false;
        for (String linje : linjer()) {
            boolean rad = linje.startsWith("|");
            if (rad && !inne) {
                tabeller.add(new ArrayList<>());
            }
            inne = rad;
            if (rad && !linje.startsWith("|-")) {
                tabeller.get(tabeller.size() - 1).add(Arrays.stream(linje.substring(1).split("\\|", -1)).map(String::strip).toList());
            }
        }
        return tabeller;
    }

    private static List<String> linjer() {
        try {
            return Files.readAllLines(FIL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String utenApostrof(String celle) {
        return celle.replace("`", "");
    }
}
