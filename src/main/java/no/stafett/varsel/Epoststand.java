package no.stafett.varsel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hvordan det gikk med e-posten, til den som har ansvaret for at den virker. Uten noe om hva den sa fra om. */
@Repository
public class Epoststand {

    private static final int FLEST = 200;

    private final JdbcClient sql;

    Epoststand(JdbcClient sql) {
        this.sql = sql;
    }

    /** De siste i kommunen til den som spør; tomt for andre enn systemadministratoren. Ryddes bort etter nitti dager; epost_usikre. */
    public List<Usikker> usikre() {
        return sql.sql("select * from usikre_eposter(?)").param(FLEST).query((rs, n) -> new Usikker(rs.getString("navn"), rs.getString("tilstand"),
                rs.getTimestamp("avgjort").toInstant(), rs.getInt("forsoek"), rs.getString("feil"))).list();
    }
}
