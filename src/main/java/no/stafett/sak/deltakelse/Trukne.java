package no.stafett.sak.deltakelse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tilgang én handling tok: et skifte av nivå, en avslutning, eller at noen ble tatt ut. Gjøres handlingen om, kan den gis tilbake. */
@Repository
public class Trukne {

    private final JdbcClient sql;

    Trukne(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param enhet den de var inne gjennom; null for en som ikke var inne for noen enhet @param person null når det var lederne i enheten */
    public record Trukket(EnhetId enhet, PersonId person, String grunn) {
    }

    /**
     * Det handlingen tok fra dem som kan få det igjen: aktive, habile, ikke stengt ute av en adressesperre, og ikke selv tatt ut siden. En enhet
     * får ikke saken tilbake mens den har en adressesperre: ingen har klarert den siden. Det de hadde fordi de hadde en oppgave, følger
     * oppgavene; sakstilgang_trukket_ved.
     */
    public List<Trukket> ved(UUID handling) {
        return sql.sql("""
                select coalesce(t.enhet, t.gjennom_enhet), t.person, t.grunn from sakstilgang t left join person p on p.id = t.person
                 where t.trukket_ved = ? and t.omfang = 'alt' and t.rolle in ('deltaker', 'leder')
                   and (t.person is not null or not exists (select 1 from adressesperre a where a.sak = t.sak and a.til is null))
                   and (t.person is null or p.aktiv and not exists (select 1 from inhabile_saker(t.person) i where i.sak = t.sak)
                        and not exists (select 1 from sperrede_saker(t.person, stafett_naa()) u where u.sak = t.sak))
                   and not exists (select 1 from deltakerslutt d where d.sak = t.sak and d.person = t.person and d.gjort_om is null
                                      and d.id <> t.trukket_ved and d.tid >= t.til)
                 order by t.fra, t.id""").param(handling).query((rs, n) -> new Trukket(
                        rs.getObject(1, UUID.class) == null ? null : new EnhetId(rs.getObject(1, UUID.class)),
                        rs.getObject(2, UUID.class) == null ? null : new PersonId(rs.getObject(2, UUID.class)), rs.getString(3))).list();
    }

    /** Enhetene handlingen tok saken fra. */
    public List<EnhetId> enheter(UUID handling) {
        return sql.sql("select distinct enhet from sakstilgang where trukket_ved = ? and enhet is not null").param(handling)
                .query((rs, n) -> new EnhetId(rs.getObject(1, UUID.class))).list();
    }

    /** At noen ble tatt ut i beslutningen; deltakerslutt_sak. */
    public List<UUID> iBeslutningen(UUID beslutning) {
        return sql.sql("""
                select d.id from deltakerslutt d join avklaring a on a.sak = d.sak and a.oppgave = d.oppgave
                 where a.id = ? and d.gjort_om is null order by d.tid, d.id""").param(beslutning)
.query((rs, n) -> rs.getObject(1, UUID.class)).list();
    }

    /** Avslutningen som sist tok saken fra de inviterte; nivaaendring_sak(sak, tid). */
    public Optional<UUID> avslutningen(SakId sakId) {
        return sql.sql("select id from nivaaendring where sak = ? and til_nivaa is null order by tid desc limit 1").param(sakId.verdi())
                .query((rs, n) -> rs.getObject(1, UUID.class)).optional();
    }

    /** Husker at det er denne handlingen som tar det enheten og folk der har; like før det tas. */
    public void merkEnhet(UUID handling, SakId sakId, EnhetId enhet) {
        sql.sql("update sakstilgang set trukket_ved = ? where sak = ? and til is null and (enhet = ? or gjennom_enhet = ?)")
                .params(handling, sakId.verdi(), enhet.verdi(), enhet.verdi()).update();
    }

    /** Som {@link #merkEnhet}, for én deltaker. */
    void merkDeltaker(UUID handling, SakId sakId, PersonId person) {
        sql.sql("update sakstilgang set trukket_ved = ? where sak = ? and til is null and person = ? and rolle = 'deltaker'")
                .params(handling, sakId.verdi(), person.verdi()).update();
    }
}
