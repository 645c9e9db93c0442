package no.stafett.sak.angre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
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

    /**
     * Tilgang et skifte av nivå tok.
     *
     * @param person null når det var lederne i enheten
     * @param kanGis usant for ledere når saken nå har en adressesperre: ingen har klarert dem siden
     */
    public record Trukket(EnhetId enhet, PersonId person, String grunn, boolean kanGis) {
    }

    /** Også når den åpnet saken igjen, eller selv var en angring; avklaring_sak og nivaaendring_avklaring. */
    public Optional<Nivaabeslutning> siste(SakId sakId) {
        return sql.sql("""
                select a.id, a.sak, a.oppgave, a.valgt, a.person, a.avgjort, n.id skift, n.tid, n.fra_nivaa, n.til_nivaa, a.grunnlag
                  from avklaring a left join nivaaendring n on n.avklaring = a.id
                 where a.sak = ? and a.avgjort is not null order by a.avgjort desc, n.tid desc limit 1""")
                .param(sakId.verdi()).query(this::les).optional();
    }

    /**
     * Det skiftet tok fra dem som kan få det igjen: aktive, habile og ikke stengt ute av en adressesperre. Det de hadde fordi de
     * hadde en oppgave, følger oppgavene; sakstilgang_trukket_ved.
     */
    public List<Trukket> trukket(UUID skift) {
        return sql.sql("""
                select coalesce(t.enhet, t.gjennom_enhet), t.person, t.grunn,
                       t.person is not null or not exists (select 1 from adressesperre a where a.sak = t.sak and a.til is null)
                  from sakstilgang t left join person p on p.id = t.person
                 where t.trukket_ved = ? and t.omfang = 'alt' and t.rolle in ('deltaker', 'leder')
                   and (t.person is null or p.aktiv and not exists (select 1 from inhabile_saker(t.person) i where i.sak = t.sak)
                        and not exists (select 1 from sperrede_saker(t.person, stafett_naa()) u where u.sak = t.sak))
                 order by t.fra, t.id""").param(skift).query((rs, n) -> new Trukket(new EnhetId(rs.getObject(1, UUID.class)),
                        rs.getObject(2, UUID.class) == null ? null : new PersonId(rs.getObject(2, UUID.class)), rs.getString(3), rs.getBoolean(4))).list();
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
