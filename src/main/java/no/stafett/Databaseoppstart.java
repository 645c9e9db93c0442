package no.stafett;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;

/**
 * Velger database før noe annet starter: er {@code spring.datasource.url} satt, brukes den og den innebygde startes
 * aldri; ellers startes den innebygde, og demo er på om ikke annet er sagt.
 */
class Databaseoppstart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Sant for kommandoer som bare ser på en database som finnes. */
    static final String BARE_LESE = "stafett.database.bare-lese";

    /** Sant for kommandoer som ikke trenger noen database. */
    static final String UTEN = "stafett.database.uten";

    /** Én server for hver mappe i samme JVM; flere oppsett i samme testkjøring får hver sin database i den. */
    private static final Map<Path, InnebygdDatabase> AAPNE = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext program) {
        ConfigurableEnvironment omgivelser = program.getEnvironment();
        krevSvar(omgivelser.getProperty("stafett.demo"));
        if (omgivelser.containsProperty(UTEN)) {
            return;
        }
        try {
            if (omgivelser.containsProperty(BARE_LESE)) {
                finn(omgivelser);
                return;
            }
            Map<String, Object> verdier = omgivelser.containsProperty("spring.datasource.url")
                    ? new YtreDatabase(omgivelser).proev() : innebygd(omgivelser);
            omgivelser.getPropertySources().addFirst(new MapPropertySource("database", verdier));
        } catch (SQLException e) {
            throw new IllegalStateException("Databasen svarer ikke.", e);
        }
        if ("ja".equals(omgivelser.getProperty("stafett.demo"))) {
            // Demo har kjente passord og tar derfor bare imot fra egen maskin, uansett hva som ellers er satt opp.
            omgivelser.getPropertySources().addFirst(new MapPropertySource("demo", Map.of("server.address", "127.0.0.1")));
        }
    }

    /** Demo og drift er to ting; den som skriver noe annet enn ja eller nei, skal ikke havne i en av dem ved en feil. */
    private static void krevSvar(String demo) {
        if (demo != null && !demo.equals("ja") && !demo.equals("nei")) {
            throw new Oppstartsavvik("--stafett.demo kan være ja eller nei, ikke «" + demo + "».");
        }
    }

    /** Den innebygde når ingen annen er satt opp: den som kjører alt, ellers startes den for anledningen. */
    private static void finn(ConfigurableEnvironment omgivelser) {
        if (!omgivelser.containsProperty("spring.datasource.url")) {
            Path mappe = mappe(omgivelser);
            String navn = omgivelser.getProperty("stafett.database.navn", "stafett");
            Map<String, Object> verdier = new HashMap<>(InnebygdDatabase.kjører(mappe, navn)
                    .orElseGet(() -> AAPNE.computeIfAbsent(mappe, Databaseoppstart::aapne).innstillinger(navn)));
            verdier.put("stafett.database.innebygd", mappe.toString());
            omgivelser.getPropertySources().addFirst(new MapPropertySource("database", verdier));
        }
    }

    static Path mappe(PropertyResolver omgivelser) {
        return Path.of(omgivelser.getProperty("stafett.database.mappe", "data")).toAbsolutePath().normalize();
    }

    private static Map<String, Object> innebygd(ConfigurableEnvironment omgivelser) throws SQLException {
        Path mappe = mappe(omgivelser);
        String navn = omgivelser.getProperty("stafett.database.navn", "stafett");
        InnebygdDatabase database = AAPNE.computeIfAbsent(mappe, Databaseoppstart::aapne);
        database.opprettDatabase(navn);
        Map<String, Object> verdier = new HashMap<>(database.innstillinger(navn));
        verdier.put("stafett.database.innebygd", mappe.toString());
        if (!omgivelser.containsProperty("stafett.demo")) {
            verdier.put("stafett.demo", "ja");
        }
        return verdier;
    }

    private static InnebygdDatabase aapne(Path mappe) {
        try {
            InnebygdDatabase database = new InnebygdDatabase(mappe).start();
            SpringApplication.getShutdownHandlers().add(Databaseoppstart::lukkAlle);
            return database;
        } catch (Oppstartsavvik e) {
            throw e;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new Oppstartsavvik("Den innebygde databasen lot seg ikke starte i " + mappe + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kalles etter at motoren og tilkoblingene er lukket, så stopp tar et halvt sekund og ikke et minutt. */
    static void lukkAlle() {
        AAPNE.forEach((mappe, database) -> {
            try {
                database.close();
            } catch (IOException e) {
                Konsoll.siFeil("Databasen i " + mappe + " ble ikke lukket rent: " + e.getMessage());
            }
        });
        AAPNE.clear();
    }

    /** Når det ikke er tid til å lukke rent: basene tåler det, og ingen blir gående igjen. */
    static void slippAlle() {
        AAPNE.values().forEach(InnebygdDatabase::slipp);
    }
}
