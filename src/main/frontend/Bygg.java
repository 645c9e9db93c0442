import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Henter nettleserpakkene og legger dem i static/lib. Kjøres av Maven som enkeltfil, så den kan si
 * i klartekst hva som mangler. Gjør ingenting når pakkelista er uendret: da koster den et halvt sekund.
 */
class Bygg {
    private static final int NODE_MINST = 20;
    private final Path mappe;
    private final Path lib;

    Bygg(Path mappe, Path lib) {
        this.mappe = mappe;
        this.lib = lib;
    }

    public static void main(String[] args) throws Exception {
        try {
            new Bygg(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath()).kjør();
        } catch (Mangel mangel) {
            System.err.println("\n  " + mangel.getMessage() + "\n");
            System.exit(1);
        }
    }

    private void kjør() throws Exception {
        String pakker = avtrykk("package-lock.json", ".npmrc");
        String alt = avtrykk("package-lock.json", ".npmrc", "kopier.mjs");
        if (alt.equals(stempel(lib))) {
            return;
        }
        krevNode();
        if (!pakker.equals(stempel(mappe.resolve("node_modules")))) {
            start("Fikk ikke hentet nettleserpakkene. Har maskinen nett, eller et fylt npm-lager?",
                    npm(), "ci", "--no-progress", "--loglevel=error");
            stemple(mappe.resolve("node_modules"), pakker);
        }
        start("Fikk ikke kopiert nettleserpakkene.", "node", "kopier.mjs", lib.toString());
        stemple(lib, alt);
    }

    private void krevNode() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
            String versjon = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            node.waitFor();
            if (Integer.parseInt(versjon.replaceFirst("^v(\\d+).*$", "$1")) >= NODE_MINST) {
                return;
            }
            throw new Mangel("Node 20 eller nyere mangler (fant " + versjon + "). Installer Node og kjør samme kommando igjen.");
        } catch (IOException | NumberFormatException finnesIkke) {
            throw new Mangel("Node 20 eller nyere mangler. Installer Node og kjør samme kommando igjen.");
        }
    }

    private void start(String vedFeil, String... kommando) throws InterruptedException {
        try {
            Process prosess = new ProcessBuilder(List.of(kommando)).directory(mappe.toFile()).inheritIO().start();
            if (prosess.waitFor() == 0) {
                return;
            }
        } catch (IOException finnesIkke) {
            throw new Mangel(vedFeil + " Kommandoen " + kommando[0] + " mangler; den følger med Node 20 eller nyere.");
        }
        throw new Mangel(vedFeil);
    }

    private String avtrykk(String... filer) throws Exception {
        MessageDigest sum = MessageDigest.getInstance("SHA-256");
        for (String fil : filer) {
            sum.update(Files.readAllBytes(mappe.resolve(fil)));
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    private static String npm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }

    private static String stempel(Path mappe) throws IOException {
        Path fil = mappe.resolve(".stempel");
        return Files.exists(fil) ? Files.readString(fil) : "";
    }

    private static void stemple(Path mappe, String verdi) throws IOException {
        Files.createDirectories(mappe);
        Files.writeString(mappe.resolve(".stempel"), verdi);
    }

    /** Noe maskinen må ha, sagt slik at den som bygger vet hva som skal gjøres. */
    private static class Mangel extends RuntimeException {
        Mangel(String melding) {
            super(melding, null, false, false);
        }
    }
}
