package no.stafett.sporing.kjede;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Regner hele kjeden om igjen og holder den opp mot ankeret. Leser i én transaksjon som ser databasen slik den var da
 * den begynte, så forsegleren kan gå imens.
 */
public final class Kjedekontroll {

    private static final int FLEST_I_MINNET = 1_000;
    private static final Duration ANKRES_INNEN = Duration.ofSeconds(60);

    private final Connection database;
    private final Anker anker;
    private final Duration ankresInnen;
    private final Funnliste funn = new Funnliste();

    Kjedekontroll(Connection database, Anker anker, Duration ankresInnen) {
        this.database = database;
        this.anker = anker;
        this.ankresInnen = ankresInnen;
    }

    /** @param ankermappe mappa med ankerfila; databasens navn gir fila */
    public static Kontrollrapport kontroller(Connection database, Path ankermappe) throws SQLException {
        return new Kjedekontroll(database, new Anker(ankermappe, database.getCatalog()), ANKRES_INNEN).kontroller();
    }

    Kontrollrapport kontroller() throws SQLException {
        // Ankeret først: det skrives etter databasen, så databasen kan bare være kommet lenger.
        List<String> linjer = anker.les(l -> l.toList());
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement s = database.createStatement()) {
            // Uten noen å lese for er sporet tomt (V28).
            s.execute("set local stafett.person = 'system'");
            List<Segl> segl = segl(s);
            long ledd = gaaGjennom(s, segl);
            uforseglede(s, segl);
            new Ankerkontroll(anker.fil(), funn).sammenlign(linjer, segl, naa(s).minus(ankresInnen));
            return new Kontrollrapport(ledd, Math.max(0, segl.size() - 1), funn.funn(), funn.merknader());
        } finally {
            database.rollback();
        }
    }

    private List<Segl> segl(Statement s) throws SQLException {
        List<Segl> alle = new ArrayList<>();
        try (ResultSet rad = s.executeQuery("select nr, tid, ledd, antall, kjede from spor_segl order by nr")) {
            while (rad.next()) {
                Segl neste = Forsegler.les(rad, 0);
                Segl forrige = alle.isEmpty() ? null : alle.get(alle.size() - 1);
                boolean følger = forrige == null ? neste.nr() == 0
                        : neste.nr() == forrige.nr() + 1 && neste.ledd() == forrige.ledd() + neste.antall();
                if (!følger) {
                    funn.legg("Segl %d følger ikke etter segl %s.".formatted(neste.nr(), forrige == null ? "0" : forrige.nr()));
                }
                alle.add(neste);
            }
        }
        if (alle.isEmpty()) {
            funn.legg("Kjedens begynnelse er borte fra databasen.");
        }
        return alle;
    }

    /** @return antall ledd i kjeden */
    private long gaaGjennom(Statement s, List<Segl> segl) throws SQLException {
        Kjedegang gang = new Kjedegang(segl, funn);
        s.setFetchSize(FLEST_I_MINNET);
        try (ResultSet rad = s.executeQuery("select " + Avtrykk.RAD + ", l.nr, l.spor, l.kjede, s.tid, s.skrevet "
                + "from spor_ledd l left join spor s on s.id = l.spor order by l.nr")) {
            while (rad.next()) {
                gang.steg(rad);
            }
        }
        return gang.slutt();
    }

    /** Rader uten ledd er de aller siste; en som sier at den er eldre, er lagt inn forbi programmet. */
    private void uforseglede(Statement s, List<Segl> segl) throws SQLException {
        Optional<Instant> sist = segl.isEmpty() ? Optional.empty() : Optional.of(segl.get(segl.size() - 1).tid());
        long antall = 0;
        try (ResultSet rad = s.executeQuery("select s.id, s.tid, s.skrevet from spor s "
                + "where not exists (select 1 from spor_ledd l where l.spor = s.id) order by s.id")) {
            while (rad.next()) {
                antall++;
                funn.tidspunkter(rad.getLong(1), rad.getTimestamp(2).toInstant(), rad.getTimestamp(3).toInstant(), sist);
            }
        }
        if (antall > 0) {
            funn.merk(antall == 1 ? "1 rad er ikke forseglet ennå." : antall + " rader er ikke forseglet ennå.");
        }
    }

    private static Instant naa(Statement s) throws SQLException {
        try (ResultSet rad = s.executeQuery("select clock_timestamp()")) {
            rad.next();
            return rad.getTimestamp(1).toInstant();
        }
    }
}
