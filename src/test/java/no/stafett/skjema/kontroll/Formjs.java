package no.stafett.skjema.kontroll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** form-js selv, kjørt i Node. Pakkene hentes én gang til {@code target}, og bare på nytt når låsefila endrer seg. */
final class Formjs {

    private static final Path KILDE = Path.of("src/test/js");
    private static final Path MAPPE = Path.of("target/formjs");
    private static final List<String> FILER = List.of("package.json", "package-lock.json", ".npmrc", "formjs.mjs");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Formjs() {
    }

    /**
     * @param feil   stiene til feltene form-js avviser
     * @param sendt  det form-js ville sendt
     * @param krasj  unntaket når form-js ikke tålte svaret, ellers null
     */
    record Dom(Set<String> feil, JsonNode sendt, String krasj) {

        static Dom av(JsonNode node) {
            Set<String> feil = new TreeSet<>();
            node.get("feil").forEach(sti -> feil.add(sti.asString()));
            return new Dom(feil, node.get("data"), node.get("krasj").isNull() ? null : node.get("krasj").asString());
        }

        boolean avviser() {
            return krasj != null || !feil.isEmpty();
        }
    }

    /** @param renset svaret tatt inn slik form-js tar inn data; @param raa svaret som om brukeren hadde skrevet det */
    record Dommer(Dom renset, Dom raa) {

        boolean avviser() {
            return renset.avviser() || raa.avviser();
        }
    }

    /** To om gangen, for arbeidet er rent regnearbeid. */
    static List<Dommer> doem(List<Par> alle, String naa) throws IOException, InterruptedException {
        gjoerKlar();
        int midten = alle.size() / 2;
        CompletableFuture<List<Dommer>> foerste = CompletableFuture.supplyAsync(() -> kjoer(alle.subList(0, midten), naa, "1"));
        List<Dommer> andre = kjoer(alle.subList(midten, alle.size()), naa, "2");
        List<Dommer> ut = new ArrayList<>(foerste.join());
        ut.addAll(andre);
        return ut;
    }

    private static List<Dommer> kjoer(List<Par> alle, String naa, String navn) {
        Path feil = MAPPE.resolve("feil" + navn + ".txt");
        ProcessBuilder bygger = new ProcessBuilder("node", "formjs.mjs", naa).directory(MAPPE.toFile()).redirectError(feil.toFile());
        bygger.environment().put("TZ", "Europe/Oslo");
        try {
            Process node = bygger.start();
            Thread skriver = new Thread(() -> skriv(alle, node));
            skriver.start();
            List<Dommer> ut = les(node);
            skriver.join();
            if (node.waitFor() != 0 || ut.size() != alle.size()) {
                throw new IllegalStateException("form-js svarte på " + ut.size() + " av " + alle.size() + ": " + Files.readString(feil));
            }
            return ut;
        } catch (IOException | InterruptedException avbrutt) {
            throw new IllegalStateException(avbrutt);
        }
    }

    private static List<Dommer> les(Process node) throws IOException {
        List<Dommer> ut = new ArrayList<>();
        try (BufferedReader inn = node.inputReader(StandardCharsets.UTF_8)) {
            inn.lines().map(JSON::readTree).forEach(linje -> ut.add(new Dommer(Dom.av(linje.get("renset")), Dom.av(linje.get("raa")))));
        }
        return ut;
    }

    private static void skriv(List<Par> alle, Process node) {
        try (Writer ut = new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8)) {
            for (int i = 0; i < alle.size(); i++) {
                ObjectNode linje = JSON.createObjectNode().put("nummer", i);
                linje.set("skjema", alle.get(i).skjema());
                linje.set("inndata", alle.get(i).inndata());
                linje.set("svar", alle.get(i).svar());
                ut.write(JSON.writeValueAsString(linje) + "\n");
            }
        } catch (IOException avbrutt) {
            throw new UncheckedIOException(avbrutt);
        }
    }

    private static void gjoerKlar() throws IOException, InterruptedException {
        Path laas = MAPPE.resolve("package-lock.json");
        boolean hentet = Files.exists(MAPPE.resolve("node_modules/.package-lock.json")) && Files.exists(laas)
                && Files.mismatch(laas, KILDE.resolve("package-lock.json")) < 0;
        Files.createDirectories(MAPPE);
        for (String fil : FILER) {
            Files.copy(KILDE.resolve(fil), MAPPE.resolve(fil), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!hentet) {
            Process npm = new ProcessBuilder("npm", "ci").directory(MAPPE.toFile()).redirectErrorStream(true)
                    .redirectOutput(MAPPE.resolve("npm.txt").toFile()).start();
            if (npm.waitFor() != 0) {
                throw new IllegalStateException("npm ci: " + Files.readString(MAPPE.resolve("npm.txt")));
            }
        }
    }
}
