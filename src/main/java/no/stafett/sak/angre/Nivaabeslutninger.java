package no.stafett.sak.angre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hva den siste beslutningen i saken førte til, og at den ble angret. Det som sto, blir stående. */
@Repository
public class Nivaabeslutninger {

    static final String ANGRET = "angret";

    private final JdbcClient sql;
    private final JsonMapper json;

    Nivaabeslutninger(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Også når den åpnet saken igjen, eller selv var en angring; avklaring_sak og nivaaendring_avklaring. */
    public Optional<Nivaabeslutning> siste(SakId sakId) {
        return sql.sql("""
                select a.id, a.sak, a.oppgave, a.valgt, a.person, a.avgjort, n.id skift, n.tid, n.fra_nivaa, n.til_nivaa, a.grunnlag
                  from avklaring a left join nivaaendring n on n.avklaring = a.id
                 where a.sak = ? and a.avgjort is not null order by a.avgjort desc, n.tid desc limit 1""")
                .param(sakId.verdi()).query(this::les).optional();
    }

    /** At den angres, er også en beslutning, med den som gjorde det og hvorfor; avklaring_angrer lar det bare skje én gang. */
    void angre(Nivaabeslutning beslutning, String grunn, PersonId person, Instant naa) {
        sql.sql("""
                insert into avklaring (id, sak, nivaa, grunnlag, foreslaatt, valgt, begrunnelse, person, avgjort, angrer)
                values (?, ?, ?, '{}', ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID(), beslutning.sakId().verdi(), beslutning.til(), Timestamp.from(naa), ANGRET, grunn,
                        person.verdi(), Timestamp.from(naa), beslutning.id()).update();
    }

    /** Forslaget som lå på bordet, ligger der igjen. */
    void foreslaaIgjen(Nivaabeslutning beslutning, Instant naa) {
        sql.sql("""
                insert into avklaring (id, sak, nivaa, rad, forslag, grunnlag, foreslaatt)
                select ?, sak, nivaa, rad, forslag, grunnlag, ? from avklaring where id = ?""")
                .params(UUID.randomUUID(), Timestamp.from(naa), beslutning.id()).update();
    }

    private Nivaabeslutning les(ResultSet rs, int nummer) throws SQLException {
        UUID person = rs.getObject("person", UUID.class);
        return new Nivaabeslutning(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), rs.getString("oppgave"),
                rs.getString("valgt"), person == null ? null : new PersonId(person), rs.getTimestamp("avgjort").toInstant(),
                rs.getObject("skift", UUID.class),
                rs.getTimestamp("tid") == null ? null : rs.getTimestamp("tid").toInstant(), rs.getObject("fra_nivaa", Integer.class), rs.getObject("til_nivaa", Integer.class),
                json.readValue(rs.getString("grunnlag"), new TypeReference<Map<String, Object>>() { }));
    }
}
