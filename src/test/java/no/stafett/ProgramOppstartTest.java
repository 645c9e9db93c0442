package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slik en ny bruker møter programmet: én kommando, en tom mappe, og ingenting å rydde etter seg. */
@Programtest
class ProgramOppstartTest {

    private static final String SAK = """
            {"hvemGjelder": "barn", "person": {"fornavn": "Ada", "etternavn": "Lindås", "foedselsdato": "2020-05-04"},
             "enhetId": "%s", "undring": "Ada leker lite med de andre."}""";

    private Path mappe;
    private Program program;

    @BeforeAll
    void lagMappe(@TempDir Path tom) {
        mappe = tom;
    }

    @Test
    void skal_skrive_adressen_og_hvem_som_kan_logge_inn_og_ikke_noe_annet() {
        String utskrift = iGang().utskrift();
        assertThat(utskrift).contains("barnehage.ansatt ", "Solstua barnehage", "fagansvarlig2", "b.leder", "felles.ansatt",
                "alle har passordet stafett", "Stopp med Ctrl-C", "Bjørkeli");
        assertThat(utskrift).doesNotContain("WARN", "ERROR", "INFO", "Exception");
        assertThat(utskrift.lines()).hasSizeLessThan(50);
    }

    @Test
    void skal_bare_ta_imot_fra_egen_maskin() throws IOException {
        assertThat(iGang().hent("/logg-inn").body()).contains("barnehage.ansatt");
        List<String> lytter = Files.readAllLines(Path.of("/proc/net/tcp6")).stream().map(String::strip)
                .filter(l -> l.split("\\s+")[1].endsWith(":%04X".formatted(program.port()))).toList();
        // ::ffff:127.0.0.1, slik kjernen skriver den; 0000… ville vært alle.
        assertThat(lytter).isNotEmpty().allMatch(l -> l.contains("0000000000000000FFFF00000100007F:"));
    }

    @Test
    void skal_si_i_én_linje_at_mappa_er_i_bruk() {
        iGang();
        Program nummerTo = Program.start(mappe, Map.of());
        assertThat(nummerTo.ventTilDetSlutter()).isNotZero();
        assertThat(nummerTo.utskrift().lines()).singleElement().asString().contains("kjører allerede på datamappen");
    }

    @Test
    void skal_si_i_én_linje_at_porten_er_opptatt() {
        int port = iGang().port();
        Program nummerTo = Program.start(mappe.resolve("annen"), Map.of(), "--server.port=" + port);
        assertThat(nummerTo.ventTilDetSlutter()).isNotZero();
        assertThat(nummerTo.utskrift().lines()).singleElement().asString().contains("Port " + port + " er opptatt");
        assertThat(databaser("annen")).isEmpty();
    }

    @Test
    void skal_stoppe_raskt_og_stille_og_huske_alt_til_neste_gang() throws IOException {
        String sak = nySak();
        String før = program.utskrift();
        Duration tid = program.stopp();
        assertThat(program.utskrift()).isEqualTo(før);
        assertThat(tid).isLessThan(lengsteStopp());
        assertThat(databaser("data")).isEmpty();
        assertThat(iGang().hent("/api/v1/saker/" + sak, Program.som("barnehage.ansatt")).statusCode()).isEqualTo(200);
    }

    @Test
    void skal_stoppe_raskt_også_midt_i_oppstarten() throws Exception {
        iGang().stopp();
        program = Program.start(mappe, Map.of());
        while (databaser("data").isEmpty()) {
            Thread.sleep(50);
        }
        Thread.sleep(3000);
        assertThat(program.stopp()).isLessThan(lengsteStopp());
        assertThat(iGang().utskrift()).contains("Stafett er klar");
    }

    @Test
    void skal_publisere_modellene_bare_første_gang() throws Exception {
        iGang().stopp();
        long første = publiseringer();
        iGang().stopp();
        assertThat(publiseringer()).isEqualTo(første).isPositive();
    }

    @Test
    void skal_rydde_opp_selv_etter_at_det_ble_drept() throws IOException {
        String sak = nySak();
        program.drep();
        assertThat(databaser("data")).as("databasen lever videre").isNotEmpty();
        assertThat(iGang().hent("/api/v1/saker/" + sak, Program.som("barnehage.ansatt")).statusCode()).isEqualTo(200);
        assertThat(databaser("data")).hasSize(1);
    }

    @AfterAll
    void stopp() {
        if (program != null) {
            program.close();
        }
    }

    /** Programmet i sin mappe; startes når det ikke er i gang. */
    private Program iGang() {
        if (program == null || !program.iLive()) {
            program = Program.start(mappe, Map.of()).ventTilKlart();
        }
        return program;
    }

    private String nySak() throws IOException {
        String enheter = iGang().hent("/api/v1/enheter", Program.som("barnehage.ansatt")).body();
        String enhet = enheter.replaceFirst("(?s).*\"enhetId\":\"([0-9a-f-]+)\",\"navn\":\"Solstua barnehage\".*", "$1");
        String svar = program.post("/api/v1/saker", "application/json", SAK.formatted(enhet), Program.som("barnehage.ansatt")).body();
        return svar.replaceFirst("(?s).*\"sakId\":\"([0-9a-f-]+)\".*", "$1");
    }

    private long publiseringer() throws Exception {
        try (InnebygdDatabase database = new InnebygdDatabase(mappe.resolve("data")).start();
                var c = database.kobleTil("stafett");
                var svar = c.createStatement().executeQuery("select count(*) from stafett.publisering")) {
            svar.next();
            return svar.getLong(1);
        }
    }

    /** Databaseservere som kjører på datamappa. */
    private List<String> databaser(String undermappe) {
        String data = mappe.resolve(undermappe).toString();
        return ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse(""))
                .filter(k -> k.contains("postgres") && k.contains(" -D " + data)).toList();
    }

    /** Kravet er fem sekunder. Har maskinen langt mer å gjøre enn den rekker, får programmet tid i forhold til det. */
    private static Duration lengsteStopp() {
        double ko = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() / Runtime.getRuntime().availableProcessors();
        return Duration.ofMillis((long) (5000 * Math.max(1, ko)));
    }
}
