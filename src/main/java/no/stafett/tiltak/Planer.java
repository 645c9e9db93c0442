package no.stafett.tiltak;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Planer, tiltak og evalueringer i databasen. */
@Repository
public class Planer {

    private final JdbcClient sql;

    Planer(JdbcClient sql) {
        this.sql = sql;
    }

    /** Dagen planen som gjelder skal være evaluert. */
    public Optional<LocalDate> evalueringsdato(SakId sakId) {
        return sql.sql("select evalueringsdato from tiltaksplan where sak = ? and gjelder").param(sakId.verdi())
                .query(LocalDate.class).optional();
    }

    public List<Tiltak> gjeldende(SakId sakId) {
        return sql.sql("""
                select t.* from tiltak t join tiltaksplan p on p.id = t.plan where p.sak = ? and p.gjelder order by t.nummer""")
                .param(sakId.verdi()).query((rs, n) -> new Tiltak(rs.getInt("nummer"), rs.getString("problem"),
                        rs.getString("tiltak"), rs.getString("arena"), rs.getString("tjeneste"), rs.getString("ansvarlig"),
                        rs.getObject("start", LocalDate.class), rs.getObject("frist", LocalDate.class))).list();
    }

    UUID nyPlan(SakId sakId, UUID svar, String maal, LocalDate evalueringsdato, Instant naa) {
        UUID id = UUID.randomUUID();
        sql.sql("update tiltaksplan set gjelder = false where sak = ? and gjelder").param(sakId.verdi()).update();
        sql.sql("insert into tiltaksplan (id, sak, svar, maal, evalueringsdato, opprettet) values (?, ?, ?, ?, ?, ?)")
                .param(1, id).param(2, sakId.verdi()).param(3, svar).param(4, maal, Types.VARCHAR).param(5, evalueringsdato)
                .param(6, Timestamp.from(naa)).update();
        return id;
    }

    void flyttEvaluering(SakId sakId, LocalDate til) {
        sql.sql("update tiltaksplan set evalueringsdato = ? where sak = ? and gjelder").params(til, sakId.verdi()).update();
    }

    void leggTiltak(SakId sakId, UUID plan, int nummer, JsonNode t) {
        sql.sql("""
                insert into tiltak (id, plan, sak, nummer, problem, tiltak, arena, tjeneste, ansvarlig, start, frist)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as date), cast(? as date))""")
                .param(1, UUID.randomUUID()).param(2, plan).param(3, sakId.verdi()).param(4, nummer)
                .param(5, tekst(t, "problem"), Types.VARCHAR).param(6, tekst(t, "tiltak"), Types.VARCHAR)
                .param(7, tekst(t, "arena"), Types.VARCHAR).param(8, tekst(t, "tjeneste"), Types.VARCHAR)
                .param(9, tekst(t, "ansvarlig"), Types.VARCHAR).param(10, tekst(t, "start"), Types.VARCHAR)
                .param(11, tekst(t, "frist"), Types.VARCHAR).update();
    }

    void evaluer(SakId sakId, int nivaa, String vurdering, Instant naa) {
        sql.sql("""
                insert into evaluering (id, sak, plan, nivaa, samlet_vurdering, tid)
                values (:id, :sak, (select id from tiltaksplan where sak = :sak and gjelder), :nivaa, :vurdering, :tid)""")
                .param("id", UUID.randomUUID()).param("sak", sakId.verdi()).param("nivaa", nivaa)
                .param("vurdering", vurdering).param("tid", Timestamp.from(naa)).update();
    }

    /** Hvor mange evalueringer på rad, fra den siste og bakover på dette nivået, som ikke viste effekt. */
    public int runderUtenEffekt(SakId sakId) {
        return sql.sql("""
                select count(*) from evaluering e join sak s on s.id = e.sak
                 where e.sak = :sak and e.nivaa = s.nivaa and e.samlet_vurdering = 'ingen_effekt'
                   and e.tid > coalesce((select max(tid) from evaluering where sak = :sak
                                          and (samlet_vurdering <> 'ingen_effekt' or nivaa <> s.nivaa)), '-infinity')""")
                .param("sak", sakId.verdi()).query(Integer.class).single();
    }

    void paaminn(SakId sakId, LocalDate evalueringsdato, Instant naa) {
        sql.sql("insert into paaminnelse (id, sak, evalueringsdato, tid) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), sakId.verdi(), evalueringsdato, Timestamp.from(naa)).update();
    }

    private static String tekst(JsonNode node, String felt) {
        return node.hasNonNull(felt) && !node.get(felt).asString().isBlank() ? node.get(felt).asString() : null;
    }
}
