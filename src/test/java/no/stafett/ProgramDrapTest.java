package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programmet drepes i det øyeblikket en fullføring er bekreftet, mens fire andre arbeider (REL-01, REL-02). Alt som var
 * bekreftet, er der etterpå, og det som ikke ble bekreftet, kan sendes på nytt og skjer én gang.
 */
@Programtest
class ProgramDrapTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FOLK = List.of("barnehage.ansatt01", "barnehage.ansatt02", "barnehage.ansatt03", "barnehage.ansatt04");

    private Path mappe;
    private Program program;
    private String enhet;

    /** En endring som er sendt; svaret er null til det er bekreftet. */
    private record Sendt(String person, String sti, String kropp, String nøkkel, HttpResponse<String> svar) {

        boolean fullføring() {
            return sti.endsWith("/fullfoer");
        }

        Sendt med(HttpResponse<String> svaret) {
            return new Sendt(person, sti, kropp, nøkkel, svaret);
        }
    }

    @BeforeAll
    void lagMappe(@TempDir Path tom) {
        mappe = tom;
    }

    @RepeatedTest(3)
    void skal_ikke_miste_noe_som_er_bekreftet_når_programmet_drepes() throws Exception {
        startPåNytt();
        Queue<Sendt> bekreftet = new ConcurrentLinkedQueue<>();
        Queue<Sendt> ubekreftet = new ConcurrentLinkedQueue<>();
        arbeidTilDetErDrept(10, bekreftet, ubekreftet);
        assertThat(bekreftet).filteredOn(Sendt::fullføring).hasSizeGreaterThanOrEqualTo(10);
        startPåNytt();
        bekreftet.forEach(this::skalVæreDer);
        ubekreftet.forEach(this::skalKunneSendesPåNytt);
    }

    @Test
    void skal_ha_utkastet_når_programmet_ble_drept_etter_at_det_var_lagret() throws Exception {
        startPåNytt();
        Sendt sak = new Sendt(FOLK.get(0), "/saker", nySak(), UUID.randomUUID().toString(), null);
        String oppgave = "/api/v1/oppgaver/" + les(program.hent("/api/v1/saker/" + les(send(sak)).get("sakId").asString(), Program.som(FOLK.get(0))))
                .at("/aktiveTrinn/0/oppgaveId").asString();
        send(new Sendt(FOLK.get(0), oppgave.replace("/api/v1", "") + "/ta", "", UUID.randomUUID().toString(), null));
        assertThat(program.put(oppgave + "/utkast", "application/json", "{\"svar\":{\"hva\":\"Skrevet rett før strømmen gikk.\"}}", Program.som(FOLK.get(0)))
                .statusCode()).isEqualTo(200);
        program.drep();
        startPåNytt();
        assertThat(les(program.hent(oppgave, Program.som(FOLK.get(0)))).at("/utkast/svar/hva").asString()).isEqualTo("Skrevet rett før strømmen gikk.");
    }

    @AfterAll
    void stopp() {
        program.close();
    }

    private void startPåNytt() throws IOException {
        if (program == null || !program.iLive()) {
            program = Program.start(mappe, Map.of()).ventTilKlart();
            enhet = les(program.hent("/api/v1/enheter", Program.som(FOLK.get(0)))).valueStream()
                    .filter(e -> e.get("min").asBoolean()).findFirst().orElseThrow().get("enhetId").asString();
        }
    }

    private void arbeidTilDetErDrept(int fullføringer, Queue<Sendt> bekreftet, Queue<Sendt> ubekreftet) throws Exception {
        ExecutorService folk = Executors.newFixedThreadPool(FOLK.size());
        AtomicInteger igjen = new AtomicInteger(fullføringer);
        List<Future<?>> arbeid = new ArrayList<>();
        FOLK.forEach(person -> arbeid.add(folk.submit(() -> arbeid(person, igjen, bekreftet, ubekreftet))));
        folk.shutdown();
        assertThat(folk.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        for (Future<?> ett : arbeid) {
            ett.get();
        }
    }

    /** Lager saker og fullfører første trinn til programmet er borte. Den som får den siste bekreftelsen, dreper det. */
    private void arbeid(String person, AtomicInteger igjen, Queue<Sendt> bekreftet, Queue<Sendt> ubekreftet) {
        try {
            while (true) {
                String sak = les(send(person, "/saker", nySak(), 201, bekreftet, ubekreftet)).get("sakId").asString();
                String oppgave = les(program.hent("/api/v1/saker/" + sak, Program.som(person)))
                        .at("/aktiveTrinn/0/oppgaveId").asString();
                send(person, "/oppgaver/" + oppgave + "/ta", "", 200, bekreftet, ubekreftet);
                send(person, "/oppgaver/" + oppgave + "/fullfoer", "{\"svar\":{\"hva\":\"Ada leker lite.\",\"akuttSjekk\":\"nei\"}}",
                        200, bekreftet, ubekreftet);
                if (igjen.decrementAndGet() == 0) {
                    program.drep();
                }
            }
        } catch (IOException borte) {
            assertThat(igjen.get()).as("forbindelsen røk før programmet ble drept: " + borte).isLessThanOrEqualTo(0);
        }
    }

    private HttpResponse<String> send(String person, String sti, String kropp, int status, Queue<Sendt> bekreftet,
            Queue<Sendt> ubekreftet) throws IOException {
        Sendt sendt = new Sendt(person, sti, kropp, UUID.randomUUID().toString(), null);
        try {
            HttpResponse<String> svar = send(sendt);
            assertThat(svar.statusCode()).as(sti + ": " + svar.body()).isEqualTo(status);
            bekreftet.add(sendt.med(svar));
            return svar;
        } catch (IOException borte) {
            ubekreftet.add(sendt);
            throw borte;
        }
    }

    private HttpResponse<String> send(Sendt sendt) throws IOException {
        String[] hvem = Program.som(sendt.person());
        return program.post("/api/v1" + sendt.sti(), "application/json", sendt.kropp(), hvem[0], hvem[1], "Idempotency-Key", sendt.nøkkel());
    }

    /** Det samme sendt om igjen gir det samme svaret, og er det en fullføring, står saken på neste trinn. */
    private void skalVæreDer(Sendt sendt) {
        try {
            HttpResponse<String> igjen = send(sendt);
            assertThat(igjen.statusCode()).as(sendt.sti()).isEqualTo(sendt.svar().statusCode());
            assertThat(les(igjen)).isEqualTo(les(sendt.svar()));
            if (sendt.fullføring()) {
                String neste = les(sendt.svar()).at("/neste/0/oppgaveId").asString();
                JsonNode oppgave = les(program.hent("/api/v1/oppgaver/" + neste, Program.som(sendt.person())));
                JsonNode sak = les(program.hent("/api/v1/saker/" + oppgave.get("sakId").asString(), Program.som(sendt.person())));
                assertThat(sak.get("aktiveTrinn").valueStream().map(t -> t.get("oppgaveId").asString())).containsExactly(neste);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void skalKunneSendesPåNytt(Sendt sendt) {
        try {
            HttpResponse<String> første = send(sendt);
            assertThat(første.statusCode()).as(sendt.sti() + første.body()).isBetween(200, 201);
            assertThat(les(send(sendt))).isEqualTo(les(første));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String nySak() {
        return """
                {"hvemGjelder": "barn", "person": {"fornavn": "Ada", "etternavn": "Lindås", "foedselsdato": "2020-05-04"},
                 "enhetId": "%s", "undring": "Ada leker lite med de andre."}""".formatted(enhet);
    }

    private static JsonNode les(HttpResponse<String> svar) {
        return JSON.readTree(svar.body());
    }
}
