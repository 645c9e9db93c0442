package no.stafett.stafettlogg.kobling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Koblingene i databasen, og hvem som får vite om dem. */
@Repository
public class Koblinger {

    private static final int FLEST = 5;
    private static final int VIST = 20;

    /**
     * Fra den ene saken til den andre. Den som ser begge, får vite alt. Ellers får lederen i enheten vite at det finnes en sak, og
     * hvem hun kan snakke med; men aldri om en sak med adressesperre hun ikke er klarert for eller en hun er inhabil i, og aldri om
     * en i barnevernet: at barnet har en sak der, er det bare barnevernet som kan si.
     */
    private static final String FRA = """
            select k.id, k.status, k.annen = p.egen tidligere, a.id annen_id, a.saksnummer, e.id enhet_id, e.navn, e.tjeneste,
                   exists (select 1 from synlige_saker(:person, :naa) v where v.sak = a.id) ser,
                   (select x.status from sak x where x.id = a.id) sakstatus, s.id egen_id, s.saksnummer egent,
                   array(select distinct l.navn from rolle r join person l on l.id = r.person and l.aktiv
                          where r.enhet = e.id and r.rolle = 'leder' order by 1) ledere
              from sakskobling k cross join lateral (values (k.sak, k.annen), (k.annen, k.sak)) p(egen, den_andre)
              join saksmerke s on s.id = p.egen join saksmerke a on a.id = p.den_andre join enhet e on e.id = a.enhet
             where (exists (select 1 from synlige_saker(:person, :naa) v where v.sak = a.id)
                    or s.enhet = any(:lederI) and e.tjeneste <> 'barnevern' and a.id not in (select u.sak from sperrede_saker(:person, :naa) u)
                    and not exists (select 1 from inhabile_saker(:person) i where i.sak in (s.id, a.id)))
            """;

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;

    Koblinger(JdbcClient sql, Sakstilgang tilgang, Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.klokke = klokke;
    }

    /** En likhet i en enhet brukeren leder. @param svart om lederen i den andre enheten har sagt at det ikke er samme barn */
    public record Varsel(SakId sakId, String saksnummer, String enhet, boolean svart) {
    }

    /** De nyeste som har samme fødselsdato, etternavn og første fornavn; sak_samme_barn. @return hvor mange det ble */
    int finn(SakId ny) {
        return sql.sql("""
                insert into sakskobling (id, sak, annen, funnet, status)
                select gen_random_uuid(), f.id, ny.id, ?, 'mulig' from sak ny join sak f on f.kommune = ny.kommune
                   and f.foedselsdato = ny.foedselsdato and lower(f.etternavn) = lower(ny.etternavn)
                   and split_part(lower(f.fornavn), ' ', 1) = split_part(lower(ny.fornavn), ' ', 1)
                   and f.oeving = ny.oeving and f.id <> ny.id
                 where ny.id = ? order by f.opprettet desc, f.id limit ?""")
                .params(Timestamp.from(klokke.instant()), ny.verdi(), FLEST).update();
    }

    /** De andre sakene om samme barn, slik brukeren kan vite om dem; sakskobling_sak_annen_key og sakskobling_annen. */
    public List<Kobling> iSak(SakId sakId, Bruker bruker) {
        return sql.sql(FRA + " and p.egen = :sak and :sak in (k.sak, k.annen) order by k.status = 'ulike', k.funnet desc, k.id")
                .params(verdier(bruker)).param("sak", sakId.verdi()).query(Koblinger::les).list();
    }

    /** Det ingen har svart på der brukeren er leder, og det en annen nettopp sa at ikke er samme barn: begge skal ha sett det. Den nyeste først. */
    public List<Varsel> tilLeder(Bruker bruker) {
        if (bruker.roller().stream().noneMatch(tildelt -> tildelt.rolle() == Rolle.LEDER)) {
            return List.of();
        }
        return sql.sql(FRA + """
                 and (k.status = 'mulig' or k.status = 'ulike' and k.svart_av <> :person and k.svart > cast(:naa as timestamptz) - interval '14 days')
                 and s.enhet = any(:lederI) and (p.egen = k.annen or a.enhet <> all(:lederI))
                 order by k.funnet desc, k.id limit\s""" + VIST).params(verdier(bruker))
                .query((rs, n) -> new Varsel(new SakId(rs.getObject("egen_id", UUID.class)), rs.getString("egent"), rs.getString("navn"),
                        "ulike".equals(rs.getString("status")))).list();
    }

    private Map<String, Object> verdier(Bruker bruker) {
        return new HashMap<>(tilgang.parametre(bruker));
    }

    /** Sakene, og enhetene de hører til, i fast rekkefølge. */
    List<Ende> endene(UUID id) {
        return sql.sql("select s.id, s.enhet from sakskobling k join saksmerke s on s.id in (k.sak, k.annen) where k.id = ? order by s.id").param(id)
                .query((rs, n) -> new Ende(new SakId(rs.getObject(1, UUID.class)), new EnhetId(rs.getObject(2, UUID.class)))).list();
    }

    record Ende(SakId sakId, EnhetId enhet) {
    }

    /** @return usant når noen alt har svart det samme */
    boolean svar(UUID id, Kobling.Status status, PersonId av) {
        boolean ubesvart = status == Kobling.Status.MULIG;
        return sql.sql("""
                update sakskobling set status = :status, svart = cast(:tid as timestamptz), svart_av = cast(:av as uuid)
                 where id = :id and status <> :status""").param("status", status.name().toLowerCase(Locale.ROOT))
                .param("tid", ubesvart ? null : Timestamp.from(klokke.instant()), java.sql.Types.TIMESTAMP)
                .param("av", ubesvart ? null : av.verdi(), java.sql.Types.OTHER).param("id", id).update() == 1;
    }

    private static Kobling les(ResultSet rs, int nummer) throws SQLException {
        Kobling.AnnenSak annen = !rs.getBoolean("ser") ? null : new Kobling.AnnenSak(new SakId(rs.getObject("annen_id", UUID.class)),
                rs.getString("saksnummer"), "aapen".equals(rs.getString("sakstatus")));
        return new Kobling(rs.getObject("id", UUID.class), Kobling.Status.valueOf(rs.getString("status").toUpperCase(Locale.ROOT)), annen,
                new Kobling.Sted(new EnhetId(rs.getObject("enhet_id", UUID.class)), rs.getString("navn"), rs.getString("tjeneste")),
                Arrays.asList((String[]) rs.getArray("ledere").getArray()), rs.getBoolean("tidligere"));
    }
}
