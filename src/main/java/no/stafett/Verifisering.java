package no.stafett;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.stafett.sporing.kjede.Forsegling;
import no.stafett.sporing.kjede.Kjedekontroll;
import no.stafett.sporing.kjede.Kontrollrapport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Kommandoen {@code verifiser sporing}: kontrollerer sporet i databasen som er satt opp, mot ankeret, uten å starte
 * resten av programmet. Virker også mens Stafett kjører.
 */
final class Verifisering {

    private static final List<String> KOMMANDO = List.of("verifiser", "sporing");

    private Verifisering() {
    }

    static boolean gjelder(String[] valg) {
        return Arrays.stream(valg).anyMatch("verifiser"::equals);
    }

    /** @return 0 når sporet er helt, ellers 1 */
    static int kjør(String[] valg) {
        if (!Arrays.stream(valg).filter(v -> !v.startsWith("--")).toList().equals(KOMMANDO)) {
            Konsoll.siFeil("Ukjent kommando. Skriv: verifiser sporing");
            return 1;
        }
        SpringApplication program = new SpringApplication(Verifisering.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setDefaultProperties(Map.of(Databaseoppstart.BARE_LESE, "ja"));
        try (ConfigurableApplicationContext oppsett = program.run(valg)) {
            return kontroller(oppsett.getEnvironment());
        } catch (IllegalStateException e) {
            // Grunnen er alt sagt i én linje, av Oppstartsfeil.
            return 1;
        }
    }

    private static int kontroller(Environment oppsett) {
        Path anker = Forsegling.ankermappe(oppsett);
        try (Connection database = DriverManager.getConnection(oppsett.getRequiredProperty("spring.datasource.url"),
                oppsett.getProperty("spring.datasource.username"), oppsett.getProperty("spring.datasource.password"))) {
            database.createStatement().execute("set search_path to stafett");
            Kontrollrapport rapport = Kjedekontroll.kontroller(database, anker);
            Konsoll.si(rapport.tekst());
            return rapport.erHelt() ? 0 : 1;
        } catch (SQLException e) {
            Konsoll.siFeil("42P01".equals(e.getSQLState()) ? "Databasen har ikke noe forseglet spor. Start Stafett på den én gang først."
                    : "Sporet lot seg ikke kontrollere: " + e.getMessage().lines().findFirst().orElse(""));
            return 1;
        }
    }
}
