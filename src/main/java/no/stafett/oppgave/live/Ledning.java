package no.stafett.oppgave.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Nodens egen forbindelse for beskjeder. Ikke fra kilden de andre deler: den som lytter, holder den hele tiden, og en beskjed
 * fra en forretningstransaksjon ville latt alle som bekrefter noe, vente på hverandre (PostgreSQL tar en felles lås).
 */
final class Ledning implements AutoCloseable {

    static final String KANAL = "stafett_live";
    static final String NAVN = "stafett-live";

    /** Databasen tar under 8000 byte i én beskjed. */
    private static final int LENGST = 7500;
    private static final int SVARFRIST_SEKUNDER = 5;

    /**
     * Hvem en endring angår: de som kan ta oppgaven, den som har eller hadde den, lederne, og de som er med i saken. Det
     * skjermede er ikke med, så akuttrommet aldri merkes. I en sak med adressesperre får bare den som har oppgaven, vite det.
     * En oppgave som falt bort, har ikke kandidater lenger; da sier rollene i modellen hvem som så den. oppgave_pkey,
     * oppgave_sak, oppgavekandidat_pkey, sakstilgang_sak, inhabilitet_sak, adressesperre_en.
     */
    private static final String ANGAAR = """
            with endret as (
                select o.*, not exists (select 1 from adressesperre a where a.sak = o.sak and a.til is null) kjent from oppgave o
                 where not o.skjermet and (o.id = any(:oppgaver) or o.status = 'aapen' and o.sak = any(:saker)))
            select distinct array_to_string(array(
                       select 'p:' || e.behandler where e.behandler is not null
                       union select k.gruppe from oppgavekandidat k where k.oppgave = e.id and e.kjent
                       union select 'e:' || e.enhet || ':leder' where e.kjent
                       union select 'p:' || e.fullfoert_av where e.fullfoert_av is not null and e.kjent
                       union select coalesce('p:' || t.person, 'e:' || t.enhet || ':leder') from sakstilgang t
                              where t.sak = e.sak and t.til is null and t.rolle not in ('foresatt', 'ungdom') and e.kjent
                       union select case when r in ('koordinator', 'ke') then 'k:' || e.kommune || ':' || r else 'e:' || e.enhet || ':ansatt' end
                               from unnest(e.roller) r
                              where e.status = 'borte' and e.behandler is null and r not in ('leder', 'stafettholder', 'ansvarlig') and e.kjent
                       order by 1), ' ')
                   || '!' || array_to_string(array(select 'p:' || i.person from inhabilitet i where i.sak = e.sak and i.avsluttet is null order by 1), ' ')
              from endret e""";

    private final Connection forbindelse;
    private final JdbcClient sql;

    private Ledning(Connection forbindelse) {
        this.forbindelse = forbindelse;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(forbindelse, true));
    }

    /** Som programmets andre forbindelser, med samme rolle og søkesti. Arbeider som bakgrunnen. */
    static Ledning åpne(DataSource datakilde) throws SQLException {
        HikariDataSource oppsett = datakilde.unwrap(HikariDataSource.class);
        Connection forbindelse = DriverManager.getConnection(oppsett.getJdbcUrl(), egenskaper(oppsett));
        try {
            Ledning ledning = new Ledning(forbindelse);
            ledning.begynn(oppsett.getConnectionInitSql());
            return ledning;
        } catch (RuntimeException e) {
            forbindelse.close();
            throw e;
        }
    }

    private static Properties egenskaper(HikariDataSource oppsett) {
        Properties egenskaper = new Properties();
        oppsett.getDataSourceProperties().forEach((navn, verdi) -> egenskaper.setProperty(navn.toString(), verdi.toString()));
        if (oppsett.getUsername() != null) {
            egenskaper.setProperty("user", oppsett.getUsername());
            egenskaper.setProperty("password", oppsett.getPassword());
        }
        egenskaper.setProperty("ApplicationName", NAVN);
        egenskaper.setProperty("tcpKeepAlive", "true");
        return egenskaper;
    }

    private void begynn(String førstDette) {
        if (førstDette != null) {
            sql.sql(førstDette).update();
        }
        sql.sql("select set_config('stafett.person', 'system', false)").query(String.class).single();
        sql.sql("listen " + KANAL).update();
    }

    /** Venter høyst så lenge. @return linjene i det som er kommet */
    List<String> hent(int millisekunder) throws SQLException {
        PGNotification[] kommet = forbindelse.unwrap(PGConnection.class).getNotifications(millisekunder);
        return kommet == null ? List.of() : Stream.of(kommet).map(PGNotification::getParameter).flatMap(String::lines).toList();
    }

    /** Alt i ett kall, så det er én bekreftelse enten det er skjedd mye eller lite. */
    void send(Bunke bunke) {
        List<String> linjer = bunke.kanskje() ? List.of(Linje.KANSKJE) : angår(bunke);
        if (!linjer.isEmpty()) {
            sql.sql("select pg_notify(:kanal, m) from unnest(:meldinger) m").param("kanal", KANAL)
                    .param("meldinger", meldinger(linjer).toArray(String[]::new)).query((rs, n) -> n).list();
        }
    }

    private List<String> angår(Bunke bunke) {
        return sql.sql(ANGAAR).param("oppgaver", bunke.oppgaver().toArray(String[]::new))
                .param("saker", bunke.saker().toArray(UUID[]::new)).query(String.class).list();
    }

    private static List<String> meldinger(List<String> linjer) {
        List<String> meldinger = new ArrayList<>();
        StringBuilder denne = new StringBuilder();
        for (String linje : linjer) {
            // Så mange i én sak at det ikke får plass, finnes ikke i praksis; da ser alle etter.
            String kort = linje.length() > LENGST ? Linje.KANSKJE : linje;
            if (denne.length() + kort.length() > LENGST) {
                meldinger.add(denne.toString());
                denne.setLength(0);
            }
            denne.append(kort).append('\n');
        }
        meldinger.add(denne.toString());
        return meldinger;
    }

    /** En forbindelse som er brutt uten at noen sa fra, ser ellers ut som en dag der ingenting skjer. */
    void krevILive() throws SQLException {
        if (!forbindelse.isValid(SVARFRIST_SEKUNDER)) {
            throw new SQLException("Forbindelsen svarer ikke");
        }
    }

    @Override
    public void close() throws SQLException {
        forbindelse.close();
    }
}
