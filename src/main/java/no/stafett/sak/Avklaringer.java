package no.stafett.sak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forslag og beslutninger om nivå, med grunnlaget de bygde på. */
@Repository
public class Avklaringer {

    private final JdbcClient sql;

    Avklaringer(JdbcClient sql) {
        this.sql = sql;
    }

    /** Sakens beslutninger, nyeste først; avklaring_sak(sak, foreslaatt). */
    public List<Avklaring> iSak(SakId sakId) {
        return sql.sql("select * from avklaring where sak = ? order by foreslaatt desc").param(sakId.verdi())
                .query(Avklaringer::les).list();
    }

    /** Den siste som er besluttet; avklaring_sak. */
    public Optional<Avklaring> siste(SakId sakId) {
        return sql.sql("select * from avklaring where sak = ? and avgjort is not null order by avgjort desc limit 1").param(sakId.verdi())
                .query(Avklaringer::les).optional();
    }

    /** Når den ble tatt, beslutningen som nå er angret; tomt når det siste som skjedde med nivået, er noe annet. */
    Optional<Instant> angret(SakId sakId) {
        return siste(sakId).flatMap(siste -> sql.sql("select b.avgjort from avklaring a join avklaring b on b.id = a.angrer where a.id = ?")
                .param(siste.id()).query((rs, n) -> rs.getTimestamp(1).toInstant()).optional());
    }

    void foreslaa(SakId sakId, int nivaa, String rad, String forslag, String grunnlag, Instant naa) {
        sql.sql("insert into avklaring (id, sak, nivaa, rad, forslag, grunnlag, foreslaatt) values (?, ?, ?, ?, ?, cast(? as jsonb), ?)")
                .param(UUID.randomUUID()).param(sakId.verdi()).param(nivaa).param(rad).param(forslag).param(grunnlag)
                .param(Timestamp.from(naa)).update();
    }

    /** Fester beslutningen til forslaget som lå på bordet. */
    void avgjoer(SakId sakId, String oppgave, String valgt, String begrunnelse, PersonId person, Instant naa) {
        sql.sql("""
                update avklaring set oppgave = ?, valgt = ?, begrunnelse = ?, person = ?, avgjort = ?
                 where id = (select id from avklaring where sak = ? and avgjort is null order by foreslaatt desc limit 1)""")
                .param(oppgave).param(valgt).param(begrunnelse).param(person.verdi()).param(Timestamp.from(naa))
                .param(sakId.verdi()).update();
    }

    /** At en avsluttet sak åpnes igjen, er også en beslutning om nivå, med den som bestemte og hvorfor. @param nivaa det den var på */
    public void gjenaapne(SakId sakId, int nivaa, String begrunnelse, PersonId person, Instant naa) {
        sql.sql("""
                insert into avklaring (id, sak, nivaa, grunnlag, foreslaatt, valgt, begrunnelse, person, avgjort)
                values (?, ?, ?, '{}', ?, 'gjenaapnet', ?, ?, ?)""")
                .params(UUID.randomUUID(), sakId.verdi(), nivaa, Timestamp.from(naa), begrunnelse, person.verdi(), Timestamp.from(naa)).update();
    }

    /** Begrunnelsen gjaldt en annen sak; beslutningen står. Andre beslutninger kan ha de samme ordene. @param oppgave den skjemaet ble levert i */
    public void taBortBegrunnelse(SakId sakId, String oppgave, Set<String> ordene) {
        sql.sql("update avklaring set begrunnelse = '' where sak = ? and oppgave = ? and begrunnelse = any(?)")
                .params(sakId.verdi(), oppgave, ordene.toArray(String[]::new)).update();
    }

    private static Avklaring les(ResultSet rs, int nummer) throws SQLException {
        UUID person = rs.getObject("person", UUID.class);
        Timestamp avgjort = rs.getTimestamp("avgjort");
        return new Avklaring(rs.getObject("id", UUID.class), rs.getInt("nivaa"), rs.getString("rad"), rs.getString("forslag"),
                rs.getString("grunnlag"), rs.getTimestamp("foreslaatt").toInstant(), rs.getString("valgt"),
                rs.getString("begrunnelse"), person == null ? null : new PersonId(person),
                avgjort == null ? null : avgjort.toInstant());
    }
}
