package no.stafett.tiltak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Paalogget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Planer, evalueringer og påminnelser i databasen. En plan endres aldri: hver endring er en ny, og den forrige står. */
@Repository
public class Planer {

    private static final String FELTER = "select p.*, a.navn skrevet_av from tiltaksplan p left join person a on a.id = p.av ";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Planer(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** Dagen planen som gjelder skal være evaluert. */
    public Optional<LocalDate> evalueringsdato(SakId sakId) {
        return sql.sql("select evalueringsdato from tiltaksplan where sak = ? and gjelder").param(sakId.verdi())
                .query(LocalDate.class).optional();
    }

    /** Som {@link #evalueringsdato}, for mange saker; de uten plan er ikke med. */
    public Map<SakId, LocalDate> evalueringsdatoer(Collection<SakId> saker) {
        return sql.sql("select sak, evalueringsdato from tiltaksplan where sak = any(?) and gjelder").param(saker.stream().map(SakId::verdi).toArray(UUID[]::new))
                .query((rs, n) -> Map.entry(new SakId(rs.getObject(1, UUID.class)), rs.getObject(2, LocalDate.class))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Planen som gjelder; tiltaksplan_en. */
    public Optional<Plan> gjeldende(SakId sakId) {
        return sql.sql(FELTER + "where p.sak = ? and p.gjelder").param(sakId.verdi()).query(Planer::les).optional();
    }

    /** Alle utgavene, den nyeste først; tiltaksplan_sak. */
    public List<Plan> utgaver(SakId sakId) {
        return sql.sql(FELTER + "where p.sak = ? order by p.opprettet desc, p.gjelder desc, p.id").param(sakId.verdi())
                .query(Planer::les).list();
    }

    /** Den nye gjelder fra nå, og tiltakene følger med. @param svar null når den er endret på siden */
    void legg(SakId sakId, Plan ny, UUID svar) {
        sql.sql("update tiltaksplan set gjelder = false where sak = ? and gjelder").param(sakId.verdi()).update();
        sql.sql("""
                insert into tiltaksplan (id, sak, svar, maal, delmaal, evalueringsdato, plantype, hjemmel, opprettet, av, flyttet_fordi)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, ny.id()).param(2, sakId.verdi()).param(3, svar, Types.OTHER).param(4, ny.maal(), Types.VARCHAR)
                .param(5, ny.delmaal(), Types.VARCHAR).param(6, ny.evalueringsdato()).param(7, ny.plantype())
                .param(8, ny.hjemmel(), Types.VARCHAR).param(9, Timestamp.from(klokke.instant()))
                .param(10, Paalogget.person().map(p -> p.verdi()).orElse(null), Types.OTHER).param(11, ny.fordi(), Types.VARCHAR).update();
        sql.sql("update tiltak set plan = ? where sak = ? and status in ('uten_ansvarlig', 'foreslaatt', 'tatt_imot', 'gjennomfoert')")
                .params(ny.id(), sakId.verdi()).update();
    }

    /** @return evalueringens id */
    UUID evaluer(SakId sakId, int nivaa, String vurdering, Instant naa) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into evaluering (id, sak, plan, nivaa, samlet_vurdering, tid)
                values (:id, :sak, (select id from tiltaksplan where sak = :sak and gjelder), :nivaa, :vurdering, :tid)""")
                .param("id", id).param("sak", sakId.verdi()).param("nivaa", nivaa)
                .param("vurdering", vurdering).param("tid", Timestamp.from(naa)).update();
        return id;
    }

    /**
     * Evalueringer som ble skrevet sammen med en beslutning som er angret. De blir stående, men teller ikke; de skrives på nytt sammen
     * med den neste. Vurderingene av tiltakene hører da til den.
     *
     * @return om det var noen
     */
    boolean angreEvalueringer(SakId sakId, Instant fra, Instant til) {
        List<UUID> angret = sql.sql("update evaluering set angret = ? where sak = ? and tid between ? and ? and angret is null returning id")
                .params(Timestamp.from(klokke.instant()), sakId.verdi(), Timestamp.from(fra), Timestamp.from(til))
                .query((rs, n) -> rs.getObject(1, UUID.class)).list();
        angret.forEach(id -> sql.sql("update tiltaksvurdering set evaluering = null where evaluering = ?").param(id).update());
        return !angret.isEmpty();
    }

    void settTiltaksutfall(UUID evaluering, Vurdering.Utfall utfall) {
        sql.sql("update evaluering set tiltaksutfall = ? where id = ?").params(utfall.navn(), evaluering).update();
    }

    /**
     * Hvor mange evalueringer på rad, fra den siste og bakover på dette nivået, som ikke viste effekt. Det er tiltakene som
     * avgjør: en runde der ingenting ble prøvd, sier ikke at det ikke hjelper, og en der alt som ble prøvd var uten effekt,
     * teller med selv om det samlet ble kalt delvis. Er tiltakene ikke vurdert, gjelder den samlede vurderingen alene. En runde er
     * fra plan til evaluering: evalueres den samme planen to ganger i samme møte, er det én runde.
     */
    public int runderUtenEffekt(SakId sakId) {
        return sql.sql("""
                with runde as (select e.tid, e.nivaa, coalesce(e.plan, e.id) plan, case when e.tiltaksutfall = 'ikke_proevd' and e.samlet_vurdering = 'ingen_effekt' then null
                        else e.samlet_vurdering = 'ingen_effekt' or e.samlet_vurdering = 'delvis' and coalesce(e.tiltaksutfall = 'ingen_effekt', false) end uten
                   from evaluering e where e.sak = :sak and e.angret is null)
                select count(distinct r.plan) from runde r, sak s where s.id = :sak and r.nivaa = s.nivaa and r.uten
                   and r.tid > coalesce((select max(f.tid) from runde f where not f.uten or f.nivaa <> s.nivaa), '-infinity')""")
                .param("sak", sakId.verdi()).query(Integer.class).single();
    }

    void paaminn(SakId sakId, LocalDate evalueringsdato, Instant naa) {
        sql.sql("insert into paaminnelse (id, sak, evalueringsdato, tid) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), sakId.verdi(), evalueringsdato, Timestamp.from(naa)).update();
    }

    private static Plan les(ResultSet rs, int nummer) throws SQLException {
        return new Plan(rs.getObject("id", UUID.class), rs.getString("maal"), rs.getString("delmaal"),
                rs.getObject("evalueringsdato", LocalDate.class), rs.getString("plantype"), rs.getString("hjemmel"),
                rs.getTimestamp("opprettet").toInstant(), rs.getString("skrevet_av"), rs.getString("flyttet_fordi"));
    }
}
