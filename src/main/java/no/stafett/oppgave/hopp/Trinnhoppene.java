package no.stafett.oppgave.hopp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Oppgave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trinnene som er hoppet over. Spør ikke om tilgang: det gjør de som bruker den, og reglene for radene. */
@Repository
public class Trinnhoppene {

    private static final String FELTER = """
            select h.oppgave, concat_ws(' ', o.nummer, o.tittel) trinn, h.person, p.navn, h.grunn, h.tid
              from trinnhopp h join oppgave o on o.id = h.oppgave join person p on p.id = h.person\s""";

    private final JdbcClient sql;

    Trinnhoppene(JdbcClient sql) {
        this.sql = sql;
    }

    /** Tom når oppgaven ble gjort, eller ikke er ferdig. */
    public Optional<Hoppet> finn(String oppgaveId) {
        return sql.sql(FELTER + "where h.oppgave = ?").param(oppgaveId).query(Trinnhoppene::les).optional();
    }

    /** Det som er hoppet over i saken, det siste først; trinnhopp_sak. */
    public List<Hoppet> iSak(SakId sakId) {
        return sql.sql(FELTER + "where h.sak = ? order by h.tid desc, h.oppgave").param(sakId.verdi()).query(Trinnhoppene::les).list();
    }

    void legg(Oppgave oppgave, PersonId av, String grunn, Instant naa) {
        sql.sql("insert into trinnhopp (oppgave, sak, person, grunn, tid) values (?, ?, ?, ?, ?)")
                .params(oppgave.id(), oppgave.sakId().verdi(), av.verdi(), grunn, Timestamp.from(naa)).update();
    }

    private static Hoppet les(ResultSet rs, int nummer) throws SQLException {
        return new Hoppet(rs.getString("oppgave"), rs.getString("trinn"), new PersonId(rs.getObject("person", UUID.class)), rs.getString("navn"),
                rs.getString("grunn"), rs.getTimestamp("tid").toInstant());
    }
}
