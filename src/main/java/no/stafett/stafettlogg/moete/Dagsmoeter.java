package no.stafett.stafettlogg.moete;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Møtene på forsiden: de jeg er bedt til og ikke har svart på, de som er flyttet eller avlyst, og de jeg skal i den neste uka. */
@Repository
public class Dagsmoeter {

    private static final Duration UKE = Duration.ofDays(7);
    private static final int VIST = 50;

    /** moetedeltaker_person, og primærnøkkelen i moete. Den som ikke lenger ser saken, får ikke vite om møtene i den. */
    private static final String MINE = """
            select m.id, m.sak, s.saksnummer, m.slag, m.start, m.slutt, m.status, d.svar is null ubesvart,
                   d.svar is not null and d.svart_versjon < m.tid_versjon flyttet, coalesce(forfall.antall, 0) nei
              from moetedeltaker d join moete m on m.id = d.moete join saksmerke s on s.id = m.sak
              left join lateral (select count(*) antall from moetedeltaker a where a.moete = m.id and m.innkalt_av = d.person
                                    and a.svar = 'nei' and a.svart_versjon >= m.tid_versjon) forfall on true
             where d.person = :person and m.status in ('planlagt', 'avlyst') and m.slutt > :naa and (d.svar is distinct from 'nei' or d.svart_versjon < m.tid_versjon)
               and (m.status = 'avlyst' or d.svar is null or d.svart_versjon < m.tid_versjon or m.start < :uke or forfall.antall > 0)
               and m.sak in (select v.sak from synlige_saker(:person, :naa) v)
             order by m.start, m.id limit\s""" + VIST;

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Dagsmoeter(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /**
     * Et møte slik det står på forsiden.
     *
     * @param merke avlyst, ubesvart, flyttet (siden hun svarte), forfall (noen av dem hun kalte inn, kommer ikke) eller avtalt
     * @param nei   hvor mange som har svart nei, når det er hun som kalte inn; ellers 0
     */
    public record Rad(UUID id, SakId sakId, String saksnummer, String slag, ZonedDateTime start, ZonedDateTime slutt, String merke, int nei) {
    }

    /** Det første først. Den som har sagt nei, får ikke høre mer om det før det flyttes. */
    public List<Rad> til(Bruker bruker) {
        Instant naa = klokke.instant();
        return sql.sql(MINE).param("person", bruker.id().verdi()).param("naa", Timestamp.from(naa))
                .param("uke", Timestamp.from(naa.plus(UKE)))
                .query((rs, n) -> new Rad(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), rs.getString("saksnummer"),
                        rs.getString("slag"), norsk(rs.getTimestamp("start").toInstant()), norsk(rs.getTimestamp("slutt").toInstant()),
                        merke(rs.getString("status"), rs.getBoolean("ubesvart"), rs.getBoolean("flyttet"), rs.getInt("nei") > 0),
                        rs.getInt("nei"))).list();
    }

    private static String merke(String status, boolean ubesvart, boolean flyttet, boolean forfall) {
        if (Moete.AVLYST.equals(status)) {
            return "avlyst";
        }
        if (ubesvart) {
            return "ubesvart";
        }
        return flyttet ? "flyttet" : forfall ? "forfall" : "avtalt";
    }

    private static ZonedDateTime norsk(Instant tid) {
        return tid.atZone(Forretningsklokke.NORGE);
    }
}
