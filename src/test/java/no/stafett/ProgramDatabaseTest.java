package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programmet på en PostgreSQL som noen andre driver: i drift er det ingen faste brukere, og første administrator lages med lenke. */
@Programtest
class ProgramDatabaseTest {

    private static final Pattern LENKE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/foerste-administrator\\?noekkel=([\\w-]+))");
    private static final Pattern KAPSEL = Pattern.compile("__Host-stafett=[^;]+");
    private static final String SKJEMASLAG = "application/x-www-form-urlencoded";

    private Path mappe;
    private InnebygdDatabase server;
    private Map<String, String> miljø;
    private int helseport;
    private Program drift;

    @BeforeAll
    void start(@TempDir Path tom) throws Exception {
        mappe = tom;
        server = new InnebygdDatabase(mappe.resolve("server")).start();
        server.opprettDatabase("drift");
        try (ServerSocket ledig = new ServerSocket(0)) {
            helseport = ledig.getLocalPort();
        }
        miljø = new HashMap<>(Map.of("MANAGEMENT_SERVER_PORT", Integer.toString(helseport)));
        miljø.put("STAFETT_NOEKLER_FIL", mappe.resolve("noekler").toString());
        no.stafett.felles.noekler.Noekkelfil.leggTil(mappe.resolve("noekler"));
        server.innstillinger("drift").forEach((navn, verdi) ->
                miljø.put(navn.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), verdi.toString()));
        startDrift();
    }

    @AfterAll
    void stopp() throws IOException {
        drift.close();
        server.close();
    }

    @AfterEach
    void fjernFolk() throws SQLException {
        kjør("drift", "delete from stafett.rolle", "delete from stafett.person", "delete from stafett.kommune");
    }

    @Test
    void skal_ikke_starte_den_innebygde_databasen() {
        assertThat(mappe.resolve("program/data")).doesNotExist();
    }

    @Test
    void skal_ikke_ha_demo_i_drift() throws IOException {
        assertThat(drift.hent("/api/v1/meg", Program.som("barnehage.ansatt")).statusCode()).isEqualTo(401);
        assertThat(drift.hent("/api/v1/demo/klokke").statusCode()).isIn(401, 404);
        assertThat(drift.hent("/logg-inn").body()).doesNotContain("demo", "Solstua");
        assertThat(drift.utskrift()).doesNotContain("demo", "WARN", "ERROR");
    }

    @Test
    void skal_bare_svare_på_helse_på_egen_port() throws IOException {
        assertThat(drift.hent("http://127.0.0.1:" + helseport + "/actuator/health").body()).contains("\"UP\"").doesNotContain("PostgreSQL");
        assertThat(drift.hent("http://127.0.0.1:" + helseport + "/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(drift.hent("/actuator/health").statusCode()).isNotEqualTo(200);
    }

    @Test
    void skal_skrive_en_ny_lenke_ved_hver_start_og_bare_godta_den_siste() throws IOException {
        String forrige = lenke();
        drift.stopp();
        startDrift();
        assertThat(drift.hent(lenke()).statusCode()).isEqualTo(200);
        assertThat(drift.hent(forrige).statusCode()).isEqualTo(404);
    }

    @Test
    void skal_lage_administratoren_som_så_kan_logge_inn() throws IOException {
        assertThat(fyllUt("9904", "vaffelrøre og regnbuer").statusCode()).isEqualTo(200);
        HttpResponse<String> side = drift.hent("/logg-inn");
        HttpResponse<String> inn = drift.post("/logg-inn", SKJEMASLAG, skjema(Map.of("brukernavn", "astrid",
                "passord", "vaffelrøre og regnbuer", "_csrf", csrf(side))), "Cookie", kapsel(side));
        assertThat(inn.headers().firstValue("Location")).hasValueSatisfying(sted -> assertThat(sted).endsWith("/"));
    }

    @Test
    void skal_si_hva_som_er_galt_og_beholde_lenken() throws IOException {
        assertThat(fyllUt("99", "kort").statusCode()).isEqualTo(422);
        assertThat(drift.hent(lenke()).statusCode()).isEqualTo(200);
    }

    @Test
    void skal_svare_likt_på_brukt_utløpt_og_oppdiktet_lenke() throws Exception {
        String oppdiktet = uten(drift.hent("/foerste-administrator?noekkel=oppdiktet"));
        kjør("drift", "update stafett.engangslenke set utloeper = utloeper - interval '25 hours'");
        assertThat(uten(drift.hent(lenke()))).isEqualTo(oppdiktet);
        kjør("drift", "update stafett.engangslenke set utloeper = utloeper + interval '25 hours'");
        fyllUt("9904", "vaffelrøre og regnbuer");
        assertThat(uten(drift.hent(lenke()))).isEqualTo(oppdiktet);
        kjør("drift", "update stafett.engangslenke set brukt = null");
    }

    @Test
    void skal_starte_demo_på_en_ytre_database_med_én_bruker_når_det_er_bedt_om() throws Exception {
        kjør("postgres", "create role enslig login createrole password 'e'", "grant stafett_app to enslig");
        server.opprettDatabase("enslig");
        kjør("postgres", "alter database enslig owner to enslig");
        Map<String, String> enslig = Map.of("SPRING_DATASOURCE_URL", server.innstillinger("enslig").get("spring.datasource.url").toString(),
                "SPRING_DATASOURCE_USERNAME", "enslig", "SPRING_DATASOURCE_PASSWORD", "e");
        try (Program demo = Program.start(mappe.resolve("demo"), enslig, "--stafett.demo=ja").ventTilKlart()) {
            assertThat(demo.hent("/api/v1/meg", Program.som("barnehage.ansatt")).statusCode()).isEqualTo(200);
        }
        assertThat(mappe.resolve("demo/data")).doesNotExist();
    }

    @Test
    void skal_si_i_én_linje_at_databasen_ikke_svarer() {
        Program uten = Program.start(mappe.resolve("uten"), Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/stafett",
                "SPRING_DATASOURCE_USERNAME", "stafett_app", "SPRING_DATASOURCE_PASSWORD", "p"));
        assertThat(uten.ventTilDetSlutter()).isNotZero();
        assertThat(uten.utskrift().lines()).singleElement().asString().startsWith("Databasen svarer ikke.");
    }

    @Test
    void skal_si_i_én_linje_at_nøklene_mangler() {
        Map<String, String> utenNøkler = new HashMap<>(miljø);
        utenNøkler.remove("STAFETT_NOEKLER_FIL");
        Program uten = Program.start(mappe.resolve("uten"), utenNøkler);
        assertThat(uten.ventTilDetSlutter()).isNotZero();
        assertThat(uten.utskrift().lines()).singleElement().asString().startsWith("Sett STAFETT_NOEKLER_FIL");
    }

    private void startDrift() {
        drift = Program.start(mappe.resolve("program"), miljø).ventTilKlart();
    }

    private String lenke() {
        return funnet(LENKE, drift.utskrift(), 1);
    }

    private HttpResponse<String> fyllUt(String kommunenummer, String passord) throws IOException {
        HttpResponse<String> side = drift.hent(lenke());
        return drift.post("/foerste-administrator", SKJEMASLAG, skjema(Map.of("kommunenummer", kommunenummer, "kommunenavn", "Øyvik",
                "navn", "Astrid Øy", "brukernavn", "astrid", "passord", passord, "gjentatt", passord,
                "noekkel", funnet(LENKE, drift.utskrift(), 2), "_csrf", csrf(side))), "Cookie", kapsel(side));
    }

    private static String skjema(Map<String, String> felt) {
        return felt.entrySet().stream().map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String csrf(HttpResponse<String> side) {
        return funnet(Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\""), side.body(), 1);
    }

    private static String kapsel(HttpResponse<String> side) {
        return funnet(KAPSEL, side.headers().firstValue("Set-Cookie").orElseThrow(), 0);
    }

    /** Siden uten det som er nytt i hver forespørsel. */
    private static String uten(HttpResponse<String> side) {
        return side.statusCode() + side.body().replaceAll("(value|content)=\"[\\w-]{60,}\"", "").replaceAll("noekkel=[\\w-]+", "");
    }

    private static String funnet(Pattern mønster, String tekst, int gruppe) {
        Matcher treff = mønster.matcher(tekst);
        assertThat(treff.find()).as(mønster + " i " + tekst).isTrue();
        return treff.group(gruppe);
    }

    private void kjør(String database, String... setninger) throws SQLException {
        try (Connection c = server.kobleTil(database); Statement s = c.createStatement()) {
            for (String setning : setninger) {
                s.execute(setning);
            }
        }
    }
}
