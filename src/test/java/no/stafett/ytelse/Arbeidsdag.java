package no.stafett.ytelse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.stafett.ApiKlient;
import no.stafett.Program;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Femti som arbeider samtidig, ett sekund mellom hver ting de gjør, mot jar-en i en egen prosess med lite minne. */
final class Arbeidsdag {

    static final String HVA = "50 brukere, 100 000 åpne, -Xmx384m";
    private static final int BRUKERE = 50;
    private static final int PAUSE_MS = 1000;
    private static final String SVAR = "{\"svar\":{\"hva\":\"Ada leker lite med de andre.\",\"akuttSjekk\":\"nei\"}}";
    private static final JsonMapper JSON = new JsonMapper();

    private final Sted sted;
    private final Queue<Long> sider = new ConcurrentLinkedQueue<>();
    private final Queue<String> feil = new ConcurrentLinkedQueue<>();
    private final Queue<Bruk> bruk = new ConcurrentLinkedQueue<>();

    Arbeidsdag(Sted sted) {
        this.sted = sted;
    }

    /** @param minne byte som lever etter en full rydding @param forbindelser til databasen, fra dette programmet og det andre */
    private record Bruk(long minne, long forbindelser) {
    }

    void mål() throws IOException, SQLException {
        if (!Files.exists(Oppstartsrad.JAR)) {
            sted.tabell().legg(Rad.ikkeMålt(HVA, "", "jar-en er ikke bygd"));
            return;
        }
        Path mappe = Files.createTempDirectory(Path.of("target"), "ytelse-arbeidsdag").toAbsolutePath();
        try (Program program = Program.start(mappe, sted.base().miljø(),
                List.of("-Xmx384m", "-XX:TieredStopAtLevel=4", "-jar", Oppstartsrad.JAR.toString()), "--stafett.demo=ja").ventTilKlart()) {
            arbeid(program);
        }
        FileSystemUtils.deleteRecursively(mappe);
        rader();
    }

    /** Den siste tråden arbeider ikke; den ser etter minnet og forbindelsene. */
    private void arbeid(Program program) throws IOException, SQLException {
        long slutt = System.nanoTime() + sted.oppsett().dagen().toNanos();
        Runder.samtidig(BRUKERE + 1, nr -> {
            if (nr == BRUKERE) {
                sov(sted.oppsett().dagen().toMillis() / 5);
                bruk.add(les(program.pid()));
            } else {
                bruker(Nettklient.innlogget(program.port(), Folk.skriver(nr)), slutt);
            }
            return null;
        });
        bruk.add(les(program.pid()));
    }

    private void bruker(Nettklient hun, long slutt) {
        while (System.nanoTime() < slutt) {
            try {
                enSak(hun);
            } catch (IllegalStateException | UncheckedIOException e) {
                feil.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private void enSak(Nettklient hun) {
        String sak = JSON.readTree(hun.opprett("/api/v1/saker", JSON.writeValueAsString(ApiKlient.undring(Folk.SKRIVERNES_ENHET)))).get("sakId").asString();
        side(hun, "/oppgaver?fane=ledige");
        String id = JSON.readTree(hun.les("/api/v1/saker/" + sak)).get("aktiveTrinn").get(0).get("oppgaveId").asString();
        hun.post("/api/v1/oppgaver/" + id + "/ta", "");
        side(hun, "/oppgaver/" + id);
        hun.put("/api/v1/oppgaver/" + id + "/utkast", SVAR);
        sov(PAUSE_MS);
        hun.post("/api/v1/oppgaver/" + id + "/fullfoer", SVAR);
        side(hun, "/oppgaver?fane=enheten");
        side(hun, "/oppgaver?fane=mine");
    }

    private void side(Nettklient hun, String sti) {
        sider.add(hun.hent(sti));
        sov(PAUSE_MS);
    }

    private void rader() {
        double p95 = Maaling.prosentil(sider.stream().mapToLong(Long::longValue).toArray(), 0.95);
        Bruk først = bruk.peek();
        Bruk sist = bruk.stream().reduce((en, neste) -> neste).orElseThrow();
        sted.tabell().legg(Rad.høyst(HVA + ", siden (p95)", 300, p95, "ms", Tekst.antall(sider.size()) + " sider i " + sted.oppsett().dagen().toMinutes() + " minutter"));
        sted.tabell().legg(Rad.høyst(HVA + ", feil", 0, feil.size(), "", feil.isEmpty() ? "" : "den første: " + feil.peek().replace('|', '/').lines().findFirst().orElse("")));
        sted.tabell().legg(Rad.høyst(HVA + ", minne til slutt mot etter en femdel", 1.25, (double) sist.minne() / først.minne(), "×",
                først.minne() / 1_000_000 + " → " + sist.minne() / 1_000_000 + " MB"));
        sted.tabell().legg(Rad.høyst(HVA + ", forbindelser til slutt mot etter en femdel", 1, (double) sist.forbindelser() / først.forbindelser(), "×",
                først.forbindelser() + " → " + sist.forbindelser()));
    }

    private Bruk les(long pid) throws IOException, SQLException {
        Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), "GC.class_histogram").start();
        String[] sum = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().lines().reduce((en, neste) -> neste).orElse("").split("\\s+");
        try (Connection c = sted.base().som("postgres"); Statement s = c.createStatement();
                ResultSet rad = s.executeQuery("select count(*) from pg_stat_activity where application_name = 'stafett'")) {
            rad.next();
            return new Bruk(Long.parseLong(sum[sum.length - 1]), rad.getLong(1));
        }
    }

    private static void sov(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
