package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** To programmer på én database: den som lytter på det ene, hører om det som skjer på det andre. */
@Programtest
class ProgramLiveTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long TÅLMODIGHET_NANO = 60_000_000_000L;

    private Noder noder;

    @BeforeAll
    void start(@TempDir Path mappe) throws IOException {
        noder = Noder.start(mappe);
    }

    @AfterAll
    void stopp() {
        noder.close();
    }

    @Test
    void skal_si_fra_på_den_andre_noden_og_stoppe_uten_å_vente_på_den_som_lytter() throws IOException {
        Queue<String> hørt = lytt(noder.annen(), "barnehage.ansatt01");
        Queue<String> utenfor = lytt(noder.annen(), "skole.ansatt");
        vent(() -> hørt.contains("event:klar") && utenfor.contains("event:klar"));
        String oppgave = nyOppgave();
        vent(() -> hørt.contains("event:endret"));
        hørt.clear();
        assertThat(noder.første().post("/api/v1/oppgaver/" + oppgave + "/ta", "application/json", "", Program.som("barnehage.ansatt")).statusCode()).isEqualTo(200);
        vent(() -> hørt.contains("event:endret"));
        assertThat(utenfor).doesNotContain("event:endret");
        assertThat(noder.annen().stopp()).isLessThan(Duration.ofSeconds(20));
    }

    private String nyOppgave() throws IOException {
        String[] mina = Program.som("barnehage.ansatt");
        String enhet = les(noder.første().hent("/api/v1/enheter", mina)).valueStream().filter(e -> e.get("min").asBoolean()).findFirst()
                .orElseThrow().get("enhetId").asString();
        String sak = les(noder.første().post("/api/v1/saker", "application/json", """
                {"hvemGjelder": "barn", "person": {"fornavn": "Ada", "etternavn": "Lindås", "foedselsdato": "2020-05-04"},
                 "enhetId": "%s", "undring": "Ada leker lite med de andre."}""".formatted(enhet), mina)).get("sakId").asString();
        return les(noder.første().hent("/api/v1/saker/" + sak, mina)).at("/aktiveTrinn/0/oppgaveId").asString();
    }

    private static Queue<String> lytt(Program program, String navn) {
        Queue<String> hørt = new ConcurrentLinkedQueue<>();
        HttpRequest forespørsel = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + "/api/v1/live"))
                .header("Accept", "text/event-stream").headers(Program.som(navn)).build();
        Thread lytter = new Thread(() -> {
            try (Stream<String> linjer = HttpClient.newHttpClient().send(forespørsel, HttpResponse.BodyHandlers.ofLines()).body()) {
                linjer.forEach(hørt::add);
            } catch (IOException | UncheckedIOException borte) {
                hørt.add("borte");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        lytter.setDaemon(true);
        lytter.start();
        return hørt;
    }

    private static void vent(BooleanSupplier til) {
        long frist = System.nanoTime() + TÅLMODIGHET_NANO;
        while (!til.getAsBoolean()) {
            assertThat(System.nanoTime()).as("ventet for lenge").isLessThan(frist);
            sov();
        }
    }

    private static void sov() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode les(HttpResponse<String> svar) {
        return JSON.readTree(svar.body());
    }
}
