package no.stafett.skjema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alle besvarte skjemaer. */
@Repository
public class Svararkiv {

    private static final String FELTER = "select id, sak, oppgave, definisjon, trinn, skjema, innhold, person, tid from svar ";

    private final JdbcClient sql;
    private final JsonMapper json;

    Svararkiv(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Svar hent(UUID id) {
        return sql.sql(FELTER + "where id = ?").param(id).query(this::les).single();
    }

    /** Tom når svaret hører til akuttrommet. */
    public Optional<Svar> aapent(UUID id) {
        return sql.sql(FELTER + "where id = ? and not skjermet").param(id).query(this::les).optional();
    }

    /** Sakens svar utenom akuttrommets, nyeste først; svar_sak(sak, tid). */
    public List<Svar> iSak(SakId sakId) {
        return sql.sql(FELTER + "where sak = ? and not skjermet order by tid desc, id").param(sakId.verdi()).query(this::les).list();
    }

    /** Det som er besvart i oppgaven, nyeste først; svar_oppgave(oppgave, skjema). */
    public List<Svar> iOppgave(String oppgaveId) {
        return sql.sql(FELTER + "where oppgave = ? order by tid desc, id").param(oppgaveId).query(this::les).list();
    }

    /** @param skjult felt som er tatt ut av svaret; lagres for seg */
    void lagre(Svar svar, boolean skjermet, JsonNode skjult) {
        sql.sql("insert into svar (id, sak, oppgave, definisjon, trinn, skjema, innhold, person, tid, skjermet) "
                + "values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)")
                .params(svar.id(), svar.sakId().verdi(), svar.oppgaveId(), svar.definisjonId(), svar.trinnId(),
                        svar.skjemaId(), svar.innhold().toString(), svar.person().verdi(), Timestamp.from(svar.tid()), skjermet)
                .update();
        if (!skjult.isEmpty()) {
            sql.sql("insert into skjermet_svar (svar, innhold) values (?, cast(? as jsonb))").params(svar.id(), skjult.toString()).update();
        }
    }

    private Svar les(ResultSet rs, int nummer) throws SQLException {
        return new Svar(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), rs.getString("oppgave"),
                rs.getString("definisjon"), rs.getString("trinn"), rs.getString("skjema"),
                json.readTree(rs.getString("innhold")), new PersonId(rs.getObject("person", UUID.class)),
                rs.getTimestamp("tid").toInstant());
    }
}
