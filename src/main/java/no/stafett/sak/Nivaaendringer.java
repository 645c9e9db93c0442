package no.stafett.sak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Historien om hvilke nivåer saken har vært på. */
@Repository
public class Nivaaendringer {

    private final JdbcClient sql;
    private final Avklaringer avklaringer;

    Nivaaendringer(JdbcClient sql, Avklaringer avklaringer) {
        this.sql = sql;
        this.avklaringer = avklaringer;
    }

    /** I den rekkefølgen det skjedde; nivaaendring_sak(sak, tid), og primærnøkkelen i person. */
    public List<Nivaaendring> iSak(SakId sakId) {
        return sql.sql("""
                select n.fra_nivaa, n.til_nivaa, n.tid, a.rad, a.forslag, a.valgt, a.begrunnelse, p.navn
                  from nivaaendring n left join avklaring a on a.id = n.avklaring left join person p on p.id = a.person
                 where n.sak = ? order by n.tid, n.id""")
                .param(sakId.verdi()).query(Nivaaendringer::les).list();
    }

    /** @return skiftets id */
    UUID legg(SakId sakId, Integer fra, Integer til, Instant naa) {
        UUID skift = UUID.randomUUID();
        UUID avklaring = avklaringer.siste(sakId).map(Avklaring::id).orElse(null);
        sql.sql("insert into nivaaendring (id, sak, fra_nivaa, til_nivaa, tid, avklaring) values (?, ?, ?, ?, ?, ?)")
                .param(1, skift).param(2, sakId.verdi()).param(3, fra, Types.INTEGER).param(4, til, Types.INTEGER)
                .param(5, Timestamp.from(naa)).param(6, avklaring, Types.OTHER).update();
        return skift;
    }

    boolean erFoerste(SakId sakId) {
        return sql.sql("select not exists (select 1 from nivaaendring where sak = ?)").param(sakId.verdi())
                .query(Boolean.class).single();
    }

    private static Nivaaendring les(ResultSet rs, int nummer) throws SQLException {
        return new Nivaaendring(rs.getObject(1, Integer.class), rs.getObject(2, Integer.class), rs.getTimestamp(3).toInstant(),
                rs.getString(4), rs.getString(5), rs.getString(6), rs.getString(7), rs.getString(8));
    }
}
