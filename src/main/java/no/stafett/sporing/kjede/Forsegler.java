package no.stafett.sporing.kjede;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lenker radene som er bekreftet, i bunker, og skriver hvert segl i ankeret. Én om gangen i hele databasen: en
 * rådgivende lås tas uten å vente. Skriver bare i egne tabeller og låser ingen rader i sporet, så ingen bekreftelse venter.
 */
final class Forsegler {

    /** Rådgivende lås; tallet er bare et navn. */
    static final long LAAS = 5_107_036_040L;
    private static final int BUNKE = 2_000;

    /**
     * Det som mangler i kjeden, ikke det som har høyere nummer enn sist: en rad som bekreftes sent, tas med neste gang.
     * Lavvannet holder søket kort; spor_xid og spor_ledd_spor_key.
     */
    private static final String ULENKET = "select " + Avtrykk.RAD + """
            , s.id from spor s where s.xid >= cast(cast(? as text) as xid8) %s
               and not exists (select 1 from spor_ledd l where l.spor = s.id) order by s.id limit %d""";

    /** Første gang ses hele sporet. Er databasen hentet fra en kopi, har eldre rader numre denne serveren ikke har nådd. */
    private static final String ALLE_ULENKET = ULENKET.formatted("", BUNKE);
    private static final String NYE_ULENKET = ULENKET.formatted("and s.xid < pg_snapshot_xmax(pg_current_snapshot())", BUNKE);

    private final JdbcClient sql;
    private final TransactionOperations transaksjon;
    private final Anker anker;
    private long lavvann;

    Forsegler(JdbcClient sql, TransactionOperations transaksjon, Anker anker) {
        this.sql = sql;
        this.transaksjon = transaksjon;
        this.anker = anker;
    }

    private record Lenket(List<Long> spor, List<String> kjede) {
    }

    /** @param horisont alle transaksjoner under denne var ferdige da radene ble lest */
    private record Bunke(int antall, long horisont) {
        boolean erFull() {
            return antall == BUNKE;
        }
    }

    /** Lenker alt som er bekreftet nå, og ankrer. @return antall lenkede rader; 0 også når en annen holder på */
    synchronized int forsegl() {
        int alle = 0;
        Optional<Bunke> bunke;
        do {
            bunke = Optional.ofNullable(transaksjon.execute(t -> faarLaas() ? lenk() : null));
            alle += bunke.map(Bunke::antall).orElse(0);
            // Først når bunken er bekreftet, er det trygt å se bort fra det som ligger under.
            bunke.filter(b -> !b.erFull()).ifPresent(b -> lavvann = b.horisont());
        } while (bunke.filter(Bunke::erFull).isPresent());
        // Egen transaksjon: i ankeret kommer bare segl som er bekreftet, så et avbrudd aldri ser ut som en fjerning.
        transaksjon.executeWithoutResult(t -> {
            if (faarLaas()) {
                ankre();
            }
        });
        return alle;
    }

    private boolean faarLaas() {
        return sql.sql("select pg_try_advisory_xact_lock(?)").param(LAAS).query(Boolean.class).single();
    }

    private Bunke lenk() {
        // Leses før radene: det som da var i gang, har et høyere nummer enn dette og blir sett på igjen neste gang.
        long horisont = Long.parseLong(sql.sql("select pg_snapshot_xmin(pg_current_snapshot())::text").query(String.class).single());
        Segl siste = siste();
        Lenket bunke = lenk(siste, horisont);
        if (!bunke.spor.isEmpty()) {
            lagre(siste, bunke);
        }
        return new Bunke(bunke.spor.size(), horisont);
    }

    private Lenket lenk(Segl siste, long horisont) {
        Lenket bunke = new Lenket(new ArrayList<>(), new ArrayList<>());
        String[] forrige = {siste.kjede()};
        // Et lavere nummer enn sist betyr en annen server: begynn forfra.
        long fra = horisont < lavvann ? 0 : lavvann;
        sql.sql(fra == 0 ? ALLE_ULENKET : NYE_ULENKET).param(Long.toString(fra)).query((ResultSet rad) -> {
            forrige[0] = Avtrykk.ledd(forrige[0], siste.ledd() + bunke.spor.size() + 1, rad);
            bunke.spor.add(rad.getLong(Avtrykk.KOLONNER + 1));
            bunke.kjede.add(forrige[0]);
        });
        return bunke;
    }

    private void lagre(Segl siste, Lenket bunke) {
        sql.sql("insert into spor_ledd (nr, spor, kjede) select ? + n, spor, kjede from unnest(?, ?) with ordinality u (spor, kjede, n)")
                .params(siste.ledd(), bunke.spor.toArray(Long[]::new), bunke.kjede.toArray(String[]::new)).update();
        sql.sql("insert into spor_segl (nr, ledd, antall, kjede) values (?, ?, ?, ?)").params(siste.nr() + 1,
                siste.ledd() + bunke.spor.size(), bunke.spor.size(), bunke.kjede.get(bunke.kjede.size() - 1)).update();
    }

    Segl siste() {
        return sql.sql("select nr, tid, ledd, antall, kjede from spor_segl order by nr desc limit 1").query(Forsegler::les).single();
    }

    /** Skriver de seglene ankeret mangler; også dem en annen node har laget, eller som et avbrudd hindret. */
    private void ankre() {
        Optional<Segl> siste = anker.siste();
        boolean følges = siste.isPresent() && segl(siste.get().nr()).equals(siste);
        List<Segl> mangler = følges ? etter(siste.get().nr()) : ukjente();
        if (!mangler.isEmpty()) {
            anker.skriv(mangler);
        }
    }

    /** Ankeret og databasen har skilt lag, eller ankeret er nytt. Alt databasen har, skrives til; kontrollen finner skillet. */
    private List<Segl> ukjente() {
        Set<String> kjente = anker.les(linjer -> linjer.collect(Collectors.toCollection(HashSet::new)));
        return etter(-1).stream().filter(s -> !kjente.contains(s.linje())).toList();
    }

    private Optional<Segl> segl(long nr) {
        return sql.sql("select nr, tid, ledd, antall, kjede from spor_segl where nr = ?").param(nr).query(Forsegler::les).optional();
    }

    private List<Segl> etter(long nr) {
        return sql.sql("select nr, tid, ledd, antall, kjede from spor_segl where nr > ? order by nr").param(nr).query(Forsegler::les).list();
    }

    static Segl les(ResultSet rs, int nummer) throws SQLException {
        return new Segl(rs.getLong(1), rs.getTimestamp(2).toInstant(), rs.getLong(3), rs.getInt(4), rs.getString(5));
    }
}
