package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tallene om kommunen slik de er gitt ut. Hvem som får dem, avgjør databasens funksjon. */
@Repository
public class Kommunetall {

    private final JdbcClient sql;

    Kommunetall(JdbcClient sql) {
        this.sql = sql;
    }

    /** Alle månedene, den siste først. */
    @Transactional(readOnly = true)
    public List<Tall> alle() {
        return sql.sql("select maaned, tabell, rad, antall, vist from innsikt_i_kommunen() order by maaned desc, tabell, rad")
                .query((rs, n) -> new Tall(rs.getObject(1, LocalDate.class), rs.getString(2), rs.getString(3), rs.getObject(4, Long.class), Vist.av(rs.getString(5)))).list();
    }
}
