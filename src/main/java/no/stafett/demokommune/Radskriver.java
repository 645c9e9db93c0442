package no.stafett.demokommune;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Skriver radene i bunker. Transaksjonen er kallerens. */
@Component
class Radskriver {

    private static final int BUNKE = 1000;

    private final JdbcTemplate sql;

    Radskriver(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * Databasen har ingen tall for det som ikke er bekreftet, og en spørring den planla mens tabellen var tom, ville lest hele tabellen hver
     * gang. Gjelder ut transaksjonen.
     */
    void brukIndeksene() {
        sql.execute("set local enable_seqscan = off");
        glemPlanene();
    }

    /** De som ble lagt under disse vilkårene, skal heller ikke brukes etterpå. */
    void glemPlanene() {
        sql.execute("discard plans");
    }

    void skriv(Radsamling samling) {
        samling.rader().forEach((tabell, rader) -> sql.batchUpdate(tabell.innsetting(), rader, BUNKE, Radskriver::sett));
    }

    private static void sett(PreparedStatement setning, Object[] verdier) throws SQLException {
        for (int i = 0; i < verdier.length; i++) {
            if (verdier[i] instanceof Instant tid) {
                setning.setTimestamp(i + 1, Timestamp.from(tid));
            } else if (verdier[i] == null) {
                setning.setNull(i + 1, Types.OTHER);
            } else {
                setning.setObject(i + 1, verdier[i]);
            }
        }
    }
}
