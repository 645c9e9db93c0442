package no.stafett;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Egen database med alle tabellene og de to rollene, på samme server som de andre prøvene, uten resten av programmet.
 * Den kan også åpnes som superbruker, for prøver av noen som går forbi programmet.
 */
public final class Proevebase {

    private static final Path MAPPE = Path.of("target/testdata");
    private static final String MAL = "proevemal_" + System.nanoTime();
    private static boolean malErLaget;
    private static int antall;

    private final String navn;
    private final ConfigurableEnvironment oppsett;

    private Proevebase(String navn) {
        this.navn = navn;
        this.oppsett = aapne(navn);
    }

    /** En ny database, kopiert fra én som er migrert. */
    public static synchronized Proevebase ny() {
        if (!malErLaget) {
            new Proevebase(MAL).migrer("latest");
            malErLaget = true;
        }
        String navn = MAL + "_" + antall++;
        new Proevebase("stafett").kjør("create database " + navn + " template " + MAL);
        return new Proevebase(navn);
    }

    /** En ny database slik den var etter en tidligere migrering. @param versjon for eksempel {@code 12} */
    public static synchronized Proevebase ved(String versjon) {
        Proevebase base = new Proevebase(MAL + "_" + antall++);
        base.migrer(versjon);
        return base;
    }

    /** En database som finnes alt. */
    public static Proevebase åpen(String navn) {
        return new Proevebase(navn);
    }

    public String navn() {
        return navn;
    }

    /** Den som kobler til, arbeider som bakgrunnen; uten noen å lese for er databasen tom. */
    public String url() {
        return oppsett.getProperty("spring.datasource.url") + "?currentSchema=camunda,stafett&options=-c%20stafett.person%3Dsystem";
    }

    public String passord(String rolle) {
        try {
            return Passordfil.lesEllerLag(MAPPE.resolve("hemmeligheter.properties")).til(rolle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param rolle {@code postgres} er superbrukeren */
    public Connection som(String rolle) throws SQLException {
        return DriverManager.getConnection(url(), rolle, passord(rolle));
    }

    /** Omgivelsene til et program i en annen prosess som skal bruke den. */
    public Map<String, String> miljø() {
        String url = oppsett.getProperty("spring.datasource.url");
        return Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", "stafett_app", "SPRING_DATASOURCE_PASSWORD", passord("stafett_app"),
                "SPRING_FLYWAY_URL", url, "SPRING_FLYWAY_USER", "stafett_eier", "SPRING_FLYWAY_PASSWORD", passord("stafett_eier"));
    }

    /** Som superbruker, med utløserne slått av. */
    public void kjør(String... setninger) {
        try (Connection c = som("postgres"); Statement s = c.createStatement()) {
            s.execute("set session_replication_role = replica");
            for (String setning : setninger) {
                s.execute(setning);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param versjon {@code latest} for alt som finnes */
    public void migrer(String versjon) {
        try {
            var motor = Class.forName("no.stafett.prosess.Motortabeller").getDeclaredConstructor();
            motor.setAccessible(true);
            Flyway.configure().dataSource(oppsett.getProperty("spring.flyway.url"), "stafett_eier", passord("stafett_eier"))
                    .schemas("stafett").javaMigrations((JavaMigration) motor.newInstance()).target(versjon).load().migrate();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConfigurableEnvironment aapne(String navn) {
        try (GenericApplicationContext program = new GenericApplicationContext()) {
            program.getEnvironment().getPropertySources().addFirst(new MapPropertySource("proeve",
                    Map.of("stafett.database.mappe", MAPPE.toString(), "stafett.database.navn", navn)));
            new Databaseoppstart().initialize(program);
            return program.getEnvironment();
        }
    }
}
