package no.stafett.innsikt.grep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.InnsynNektet;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Hendelser;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Grepene i databasen. Hvert er skrevet i samme transaksjon som det det gjelder. */
@Repository
public class Grepbok {

    static final String INGENTING = "ingenting";
    private static final String STED = "innsikt.grep";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Grepbok(JdbcClient sql, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    /** Det en leder gjør i ett. */
    record Bunt(UUID id, Bruker leder) {
    }

    /** Et grep. @param ting hva det skal gjøres om med; null når det ikke kan @param nei nøkkelen til hvorfor det ikke gikk; null når det gikk */
    public record Rad(UUID id, SakId sakId, Stansgrep grep, String slag, String ting, String foer, String nei, Instant tid) {

        public boolean gikk() {
            return nei == null;
        }
    }

    /** En sak i bunten slik lederen ser den. */
    public record Utfall(UUID sak, String saksnummer, String nei, boolean angret) {
    }

    void skriv(SakId sakId, Stansgrep grep, String slag, String ting, String foer, Bunt bunt) {
        legg(sakId, grep, slag, ting, foer, null, bunt);
        hendelser.publishEvent(new Hendelser.StansgrepGjort(sakId, bunt.leder.id(), grep.id(), slag));
    }

    void nei(SakId sakId, Stansgrep grep, String noekkel, Bunt bunt) {
        legg(sakId, grep, INGENTING, null, null, noekkel, bunt);
    }

    /** De av dem leseren ikke skal vite om. */
    @Transactional(readOnly = true)
    public List<SakId> usynlige(Collection<UUID> saker) {
        return sql.sql("select u.id from unnest(cast(? as uuid[])) u(id) where not exists (select 1 from sak s where s.id = u.id)").param(saker.toArray(UUID[]::new))
                .query((rs, n) -> new SakId(rs.getObject(1, UUID.class))).list();
    }

    /** At hun prøvde seg på en sak hun ikke har noe med: i lesesporet, og uten et svar som sier at saken finnes. */
    public void nektet(SakId sakId) {
        hendelser.publishEvent(new InnsynNektet(sakId, STED));
    }

    private void legg(SakId sakId, Stansgrep grep, String slag, String ting, String foer, String nei, Bunt bunt) {
        sql.sql("insert into innsikt_grep (id, bunt, sak, grep, slag, ting, foer, nei, av, tid) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, UUID.randomUUID()).param(2, bunt.id).param(3, sakId.verdi()).param(4, grep.id()).param(5, slag).param(6, ting, Types.VARCHAR)
                .param(7, foer, Types.VARCHAR).param(8, nei, Types.VARCHAR).param(9, bunt.leder.id().verdi()).param(10, Timestamp.from(klokke.instant())).update();
    }

    /** Det lederen gjorde i ett, det siste først; innsikt_grep_bunt. */
    List<Rad> iBunten(UUID bunt, Bruker leder) {
        return sql.sql("select * from innsikt_grep where bunt = ? and av = ? order by tid desc, id").params(bunt, leder.id().verdi()).query(Grepbok::les).list();
    }

    /** Hver sak én gang; bare dem hun ser. */
    @Transactional(readOnly = true)
    public List<Utfall> utfall(UUID bunt, Bruker leder) {
        return sql.sql("""
                select s.id, s.saksnummer, max(g.nei), bool_and(g.angret is not null) from innsikt_grep g join sak s on s.id = g.sak
                 where g.bunt = ? and g.av = ? group by s.id, s.saksnummer order by max(g.nei) nulls last, s.saksnummer""").params(bunt, leder.id().verdi())
                .query((rs, n) -> new Utfall(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getBoolean(4))).list();
    }

    /** Om noe av det kan gjøres om, når det ikke er for sent. */
    @Transactional(readOnly = true)
    public boolean kanAngres(UUID bunt, Bruker leder) {
        return sql.sql("select exists (select 1 from innsikt_grep where bunt = ? and av = ? and ting is not null and angret is null)").params(bunt, leder.id().verdi())
                .query(Boolean.class).single();
    }

    /** Før det gjøres om, så to som angrer samtidig, ikke gjør det begge to. @throws GrepetGaarIkke når det alt er gjort om */
    void angret(Rad rad, Bruker leder) {
        if (sql.sql("update innsikt_grep set angret = ? where id = ? and angret is null").params(Timestamp.from(klokke.instant()), rad.id).update() == 0) {
            throw new GrepetGaarIkke(GrepetGaarIkke.ALT_ANGRET);
        }
        hendelser.publishEvent(new Hendelser.StansgrepAngret(rad.sakId, leder.id(), rad.grep.id(), rad.slag));
    }

    private static Rad les(ResultSet rs, int nummer) throws SQLException {
        return new Rad(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), Stansgrep.finn(rs.getString("grep")).orElseThrow(),
                rs.getString("slag"), rs.getString("ting"), rs.getString("foer"), rs.getString("nei"), rs.getTimestamp("tid").toInstant());
    }
}
