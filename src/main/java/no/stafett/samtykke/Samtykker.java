package no.stafett.samtykke;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Samtykkene i saken. Det siste som ble sagt om en tjeneste, er det som gjelder. */
@Repository
public class Samtykker {

    /** Siste rad for hver tjeneste; samtykke_sak(sak, tjeneste). */
    private static final String SISTE = """
            select distinct on (k.tjeneste) k.tjeneste, k.avgjoerelse, k.gyldig_fra, k.gyldig_til, k.trukket
              from samtykke k join svar v on v.id = k.svar where k.sak = :sak order by k.tjeneste, v.tid desc, k.id""";

    private static final String GYLDIG = "avgjoerelse = 'gitt' and trukket is null and gyldig_fra <= :dag "
            + "and (gyldig_til is null or gyldig_til >= :dag)";

    private final JdbcClient sql;

    Samtykker(JdbcClient sql) {
        this.sql = sql;
    }

    /** Samtykket som sist ble gitt eller nektet for en tjeneste. @param til null når ingen slutt er avtalt */
    public record Samtykke(String tjeneste, String avgjoerelse, LocalDate fra, LocalDate til, boolean trukket) {
    }

    public List<Samtykke> iSak(SakId sakId) {
        return sql.sql(SISTE).param("sak", sakId.verdi()).query((rs, n) -> new Samtykke(rs.getString(1), rs.getString(2),
                rs.getObject(3, LocalDate.class), rs.getObject(4, LocalDate.class), rs.getTimestamp(5) != null)).list();
    }

    /** Om samtykket omfatter tjenesten denne dagen, norsk tid; første og siste dag er med. */
    public boolean gjelder(SakId sakId, String tjeneste, LocalDate dag) {
        return sql.sql("select exists (select 1 from (" + SISTE + ") x where tjeneste = :tjeneste and " + GYLDIG + ")")
                .param("sak", sakId.verdi()).param("tjeneste", tjeneste).param("dag", dag).query(Boolean.class).single();
    }

    /** Om noen annen tjeneste er omfattet. */
    public boolean noenGjelder(SakId sakId, LocalDate dag) {
        return sql.sql("select exists (select 1 from (" + SISTE + ") x where " + GYLDIG + ")")
                .param("sak", sakId.verdi()).param("dag", dag).query(Boolean.class).single();
    }

    void legg(SakId sakId, UUID svar, String tjeneste, String avgjoerelse, LocalDate fra, LocalDate til) {
        sql.sql("insert into samtykke (id, sak, svar, tjeneste, avgjoerelse, gyldig_fra, gyldig_til) values (?, ?, ?, ?, ?, ?, ?)")
                .param(1, UUID.randomUUID()).param(2, sakId.verdi()).param(3, svar).param(4, tjeneste).param(5, avgjoerelse)
                .param(6, fra).param(7, til, Types.DATE).update();
    }

    void settNyttForsoek(SakId sakId, LocalDate dag) {
        sql.sql("insert into oppfoelging_uten_samtykke (sak, proev_igjen) values (:sak, :dag) "
                + "on conflict (sak) do update set proev_igjen = :dag").param("sak", sakId.verdi()).param("dag", dag).update();
    }

    LocalDate nyttForsoek(SakId sakId) {
        return sql.sql("select proev_igjen from oppfoelging_uten_samtykke where sak = ?").param(sakId.verdi())
                .query(LocalDate.class).single();
    }
}
