package no.stafett.sporing.kjede;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import no.stafett.Proevebase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Et spor for seg selv, med anker i en egen mappe. */
final class Sporbase {

    static final String RAD = "insert into spor (tid, person, hendelse, fakta) values (clock_timestamp(), 'system', 'Proevd', '{}')";

    final Proevebase base;
    final Anker anker;
    private final JdbcClient app;

    Sporbase(Path ankermappe) {
        this(Proevebase.ny(), ankermappe);
    }

    Sporbase(Proevebase base, Path ankermappe) {
        this.base = base;
        anker = new Anker(ankermappe, base.navn());
        app = JdbcClient.create(new DriverManagerDataSource(base.url(), "stafett_app", base.passord("stafett_app")));
    }

    /** En node for seg, slik hver server har sin. */
    Forsegler forsegler() {
        return Kjedeproeve.forsegler(base, anker);
    }

    JdbcClient app() {
        return app;
    }

    void rader(int antall) {
        for (int n = 0; n < antall; n++) {
            app.sql(RAD).update();
        }
    }

    /** Et nummer som aldri blir en rad. */
    void rullTilbake() {
        try (Connection c = base.som("stafett_app"); Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            s.execute(RAD);
            c.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Kontrollrapport kontroller() {
        try (Connection c = base.som("stafett_app")) {
            return new Kjedekontroll(c, anker, Duration.ZERO).kontroller();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long tall(String spørring) {
        return app.sql(spørring).query(Long.class).single();
    }

    List<String> linjer() {
        try {
            return Files.readAllLines(anker.fil());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void skrivLinjer(List<String> linjer) {
        try {
            Files.write(anker.fil(), linjer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
