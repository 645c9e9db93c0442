package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** En database driften har satt opp selv: det som er galt, sies før start, og programmet får bare lese og skrive rader. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class YtreDatabaseTest {

    private static InnebygdDatabase server;
    private static Map<String, Object> toRoller;

    @BeforeAll
    static void start(@TempDir Path mappe) throws Exception {
        server = new InnebygdDatabase(mappe).start();
        server.opprettDatabase("drift");
        toRoller = server.innstillinger("drift");
        kjør("create role enslig login createrole password 'e'", "grant create on database drift to enslig",
                "create role medlem login password 'm'", "grant stafett_app, stafett_eier to medlem",
                "create role utenfor login password 'u'");
    }

    @AfterAll
    static void stopp() throws Exception {
        server.close();
    }

    @Test
    void skal_ikke_legge_til_noe_når_programmet_er_stafett_app_og_eieren_er_en_annen() throws SQLException {
        assertThat(new YtreDatabase(oppsett(toRoller)).proev()).isEmpty();
    }

    @Test
    void skal_ta_rollen_stafett_app_på_hver_tilkobling_når_én_bruker_gjør_alt() throws SQLException {
        MockEnvironment oppsett = oppsett("medlem", "m");
        Map<String, Object> tillegg = new YtreDatabase(oppsett).proev();
        assertThat(tillegg).containsEntry("spring.flyway.user", "medlem").containsEntry("spring.flyway.password", "m")
                .containsEntry("spring.flyway.url", toRoller.get("spring.datasource.url"));
        HikariConfig valg = new HikariConfig();
        valg.setJdbcUrl(oppsett.getProperty("spring.datasource.url"));
        valg.setUsername("medlem");
        valg.setPassword("m");
        valg.setConnectionInitSql(tillegg.get("spring.datasource.hikari.connection-init-sql").toString());
        try (HikariDataSource kilde = new HikariDataSource(valg); Connection c = kilde.getConnection(); Statement s = c.createStatement()) {
            assertThatThrownBy(() -> s.execute("create schema ulovlig")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void skal_si_hva_som_må_kjøres_når_brukeren_ikke_kan_ta_rollen() {
        MockEnvironment oppsett = oppsett("utenfor", "u");
        oppsett.setProperty("spring.flyway.user", "stafett_eier");
        oppsett.setProperty("spring.flyway.password", toRoller.get("spring.flyway.password").toString());
        assertThatThrownBy(() -> new YtreDatabase(oppsett).proev()).isInstanceOf(Oppstartsavvik.class)
                .hasMessageEndingWith("Kjør i databasen: grant stafett_app to utenfor;");
    }

    @Test
    void skal_si_at_den_som_eier_databasen_mangler() {
        assertThatThrownBy(() -> new YtreDatabase(oppsett("utenfor", "u")).proev()).isInstanceOf(Oppstartsavvik.class)
                .hasMessageContaining("SPRING_FLYWAY_USER");
    }

    @Test
    void skal_ikke_stole_på_at_en_bruker_som_kan_lage_roller_er_medlem_av_en_som_alt_finnes() {
        assertThatThrownBy(() -> new YtreDatabase(oppsett("enslig", "e")).proev()).isInstanceOf(Oppstartsavvik.class)
                .hasMessageContaining("grant stafett_app to enslig");
    }

    @Test
    void skal_bare_ta_postgresql() {
        MockEnvironment oppsett = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:mem:x");
        assertThatThrownBy(() -> new YtreDatabase(oppsett).proev()).isInstanceOf(Oppstartsavvik.class).hasMessageContaining("PostgreSQL");
    }

    private static MockEnvironment oppsett(Map<String, Object> verdier) {
        MockEnvironment oppsett = new MockEnvironment();
        verdier.forEach((navn, verdi) -> oppsett.setProperty(navn, verdi.toString()));
        return oppsett;
    }

    private static MockEnvironment oppsett(String bruker, String passord) {
        return new MockEnvironment().withProperty("spring.datasource.url", toRoller.get("spring.datasource.url").toString())
                .withProperty("spring.datasource.username", bruker).withProperty("spring.datasource.password", passord);
    }

    private static void kjør(String... setninger) throws SQLException {
        try (Connection c = server.kobleTil("postgres"); Statement s = c.createStatement()) {
            for (String setning : setninger) {
                s.execute(setning);
            }
        }
    }
}
