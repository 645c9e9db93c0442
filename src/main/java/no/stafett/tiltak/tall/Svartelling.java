package no.stafett.tiltak.tall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Teller hvordan enhetene svarer på tiltakene de spørres om. Lederen får tall hun kan åpne, i sakene hun ser; koordinatoren ser ingen
 * saker og får tall for hele kommunen, uten de små.
 */
@Repository
public class Svartelling {

    private static final int FLEST = 200;

    /** Det enhetene lederen leder, er spurt om nå, og det de har svart; tiltak_ubesvart og tiltakshendelse_enhet. */
    private static final String RADER = """
            from (select t.enhet, 'ubesvart' hva, t.id tiltak, t.sak, t.svarfrist dag from tiltak t where t.enhet = any(:lederI) and t.status = 'foreslaatt'
                  union all
                  select h.enhet, h.svar, h.tiltak, h.sak, (h.tid at time zone 'Europe/Oslo')::date from tiltakshendelse h
                   where h.enhet = any(:lederI) and h.tid >= :fra) r
              join sak s on s.id = r.sak
             where not s.oeving and (r.hva <> 'ubesvart' or s.status = 'aapen') and\s""" + Sakstilgang.SYNLIG;

    private static final String TALL = "select e.id, e.navn, e.tjeneste, coalesce(n.ubesvart, 0), coalesce(n.over_fristen, 0), coalesce(n.ja, 0), coalesce(n.nei, 0),"
            + " coalesce(n.uten, 0) from enhet e left join (select r.enhet, count(*) filter (where r.hva = 'ubesvart') ubesvart,"
            + " count(*) filter (where r.hva = 'ubesvart' and r.dag < :idag) over_fristen, count(*) filter (where r.hva = 'ja') ja,"
            + " count(*) filter (where r.hva = 'nei') nei, count(*) filter (where r.hva = 'uten') uten " + RADER + " group by r.enhet) n on n.enhet = e.id"
            + " where e.id = any(:lederI) order by e.navn";

    private static final String LISTE = "select r.tiltak, r.sak, s.saksnummer, (select t.tiltak from tiltak t where t.id = r.tiltak), r.dag " + RADER
            + " and r.enhet = :enhet and r.hva = :hva and (not :over or r.dag < :idag) order by r.dag, s.saksnummer, (select t.nummer from tiltak t where t.id = r.tiltak), r.tiltak limit :flest";

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;
    private final int maaneder;

    /** @param maaneder hvor langt tilbake svarene telles */
    Svartelling(JdbcClient sql, Sakstilgang tilgang, Forretningsklokke klokke, @Value("${stafett.tiltak.maaneder:6}") int maaneder) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.klokke = klokke;
        this.maaneder = maaneder;
    }

    public int maaneder() {
        return maaneder;
    }

    /** Den første dagen svarene telles fra. */
    public LocalDate fra() {
        return klokke.idag().minusMonths(maaneder);
    }

    /** Enhetene brukeren leder, etter navn; også dem som ikke er spurt om noe. */
    public List<Svartall> egne(Bruker bruker) {
        return egne(bruker, fraOeyeblikk().toInstant());
    }

    /** Bare det som venter på svar nå: forsiden spør hver gang den åpnes, og trenger ikke et halvt års svar. */
    public List<Svartall> venter(Bruker bruker) {
        return egne(bruker, klokke.instant());
    }

    private List<Svartall> egne(Bruker bruker, Instant fra) {
        return bruker.har(Rolle.LEDER) ? sql.sql(TALL).params(verdier(bruker, fra)).query(Svartelling::tall).list() : List.of();
    }

    /** Enhetene i kommunen som er spurt om noe, tjeneste for tjeneste; tom for andre enn koordinatoren. */
    public List<Svartall> iKommunen(Bruker bruker) {
        return !bruker.har(Rolle.KOORDINATOR) ? List.of() : sql.sql("""
                select e.id, e.navn, e.tjeneste, k.ubesvart, k.over_fristen, k.ja, k.nei, k.uten
                  from tiltakssvar_i_kommunen(?, ?) k join enhet e on e.id = k.enhet
                 order by e.tjeneste, e.navn""").params(Timestamp.from(fraOeyeblikk().toInstant()), klokke.idag()).query(Svartelling::tall).list();
    }

    /** Det tallet teller, de eldste først. @param enhet en brukeren leder; for andre er lista tom */
    public List<Svarrad> liste(EnhetId enhet, Svarslag slag, Bruker bruker) {
        boolean over = slag == Svarslag.OVER_FRISTEN;
        return sql.sql(LISTE).params(verdier(bruker, fraOeyeblikk().toInstant())).param("enhet", enhet.verdi()).param("hva", over ? Svarslag.UBESVART.navn() : slag.navn())
                .param("over", over).param("flest", FLEST).query((rs, n) -> new Svarrad(rs.getObject(1, UUID.class), new SakId(rs.getObject(2, UUID.class)),
                        rs.getString(3), rs.getString(4), rs.getObject(5, LocalDate.class))).list();
    }

    private Map<String, Object> verdier(Bruker bruker, Instant fra) {
        Map<String, Object> verdier = new HashMap<>(tilgang.parametre(bruker));
        verdier.put("fra", Timestamp.from(fra));
        verdier.put("idag", klokke.idag());
        return verdier;
    }

    private ZonedDateTime fraOeyeblikk() {
        return fra().atStartOfDay(Forretningsklokke.NORGE);
    }

    private static Svartall tall(ResultSet rs, int nummer) throws SQLException {
        return new Svartall(new EnhetId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getString(3), rs.getObject(4, Long.class), rs.getObject(5, Long.class),
                rs.getObject(6, Long.class), rs.getObject(7, Long.class), rs.getObject(8, Long.class));
    }
}
