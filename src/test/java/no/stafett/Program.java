package no.stafett;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Programmet som egen prosess, slik driften starter det: i sin egen mappe, med ledig port. Kan stoppes og drepes.
 * Ventetidene er romslige, for prøvene skal også holde på en maskin med mye annet å gjøre.
 */
public final class Program implements AutoCloseable {

    private static final Duration LENGSTE_OPPSTART = Duration.ofMinutes(6);
    private static final Pattern KLAR = Pattern.compile("Stafett er klar: http://127\\.0\\.0\\.1:(\\d+)\\R");
    private static final HttpClient NETT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private final Process prosess;
    private final Path logg;

    private Program(Process prosess, Path logg) {
        this.prosess = prosess;
        this.logg = logg;
    }

    /** Starter fra de kompilerte klassene, uten det som bare hører til prøvene. */
    static Program start(Path mappe, Map<String, String> miljø, String... valg) {
        String klassesti = Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)).filter(del -> !del.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
        return start(mappe, miljø, List.of("-cp", klassesti, "no.stafett.Stafett"), valg);
    }

    public static Program start(Path mappe, Map<String, String> miljø, List<String> hva, String... valg) {
        List<String> kommando = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        kommando.addAll(hva);
        kommando.addAll(List.of(valg));
        if (!String.join(" ", valg).contains("--server.port=")) {
            kommando.add("--server.port=0");
        }
        try {
            Files.createDirectories(mappe);
            Path logg = Files.createTempFile(mappe, "logg", ".txt");
            ProcessBuilder bygger = new ProcessBuilder(kommando).directory(mappe.toFile()).redirectErrorStream(true)
                    .redirectOutput(logg.toFile());
            bygger.environment().keySet().removeIf(navn -> navn.startsWith("SPRING_") || navn.startsWith("STAFETT_"));
            bygger.environment().putAll(miljø);
            return new Program(bygger.start(), logg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Program ventTilKlart() {
        long frist = System.nanoTime() + LENGSTE_OPPSTART.toNanos();
        while (!KLAR.matcher(utskrift()).find()) {
            if (!prosess.isAlive() || System.nanoTime() > frist) {
                drep();
                throw new AssertionError("Programmet ble ikke klart:\n" + utskrift());
            }
            sov();
        }
        return this;
    }

    boolean iLive() {
        return prosess.isAlive();
    }

    /** @return avslutningskoden */
    int ventTilDetSlutter() {
        try {
            if (!prosess.waitFor(LENGSTE_OPPSTART.toMinutes(), TimeUnit.MINUTES)) {
                drep();
                throw new AssertionError("Programmet sluttet ikke:\n" + utskrift());
            }
            return prosess.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Som Ctrl-C og som driften gjør det. @return hvor lenge det tok */
    Duration stopp() {
        long start = System.nanoTime();
        prosess.destroy();
        ventTilDetSlutter();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Som kill -9: ingenting i programmet får kjøre mer. */
    void drep() {
        prosess.destroyForcibly();
        try {
            prosess.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Alt programmet har skrevet, også til feilstrømmen. */
    String utskrift() {
        try {
            return Files.readString(logg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return prosess.pid();
    }

    public int port() {
        Matcher klar = KLAR.matcher(utskrift());
        if (!klar.find()) {
            throw new AssertionError("Programmet er ikke klart:\n" + utskrift());
        }
        return Integer.parseInt(klar.group(1));
    }

    public HttpResponse<String> hent(String sti, String... hoder) throws IOException {
        return send(HttpRequest.newBuilder(adresse(sti)), hoder);
    }

    HttpResponse<String> put(String sti, String slag, String innhold, String... hoder) throws IOException {
        return send(HttpRequest.newBuilder(adresse(sti)).header("Content-Type", slag).PUT(BodyPublishers.ofString(innhold)), hoder);
    }

    HttpResponse<String> post(String sti, String slag, String innhold, String... hoder) throws IOException {
        return send(HttpRequest.newBuilder(adresse(sti)).header("Content-Type", slag).POST(BodyPublishers.ofString(innhold)), hoder);
    }

    static String[] som(String brukernavn) {
        byte[] par = (brukernavn + ":stafett").getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(par)};
    }

    private URI adresse(String sti) {
        return URI.create(sti.startsWith("http") ? sti : "http://127.0.0.1:" + port() + sti);
    }

    private static HttpResponse<String> send(HttpRequest.Builder forespørsel, String... hoder) throws IOException {
        if (hoder.length > 0) {
            forespørsel.headers(hoder);
        }
        try {
            return NETT.send(forespørsel.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sov() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (prosess.isAlive()) {
            stopp();
        }
    }
}
