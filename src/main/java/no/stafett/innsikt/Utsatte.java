package no.stafett.innsikt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sakene lederen, eller en annen leder i enheten, lar ligge: hvorfor, til når, og hvem som bestemte det. */
@Repository
public class Utsatte {

    /** innsikt_utsettelse_sak; de samme sakene som lista over dem som står fast. */
    private static final String MINE = """
             from innsikt_utsettelse u join sak s on s.id = u.sak and s.status = 'aapen' join enhet e on e.id = s.enhet join person p on p.id = u.av
             left join adressesperre a on a.sak = s.id and a.til is null left join innsikt_utsettelse f on f.id = u.erstattet and f.til > :idag
            where u.gjort_om is null and u.til > :idag and s.enhet = any(:lederI) and\s""" + Sakstilgang.SYNLIG;

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;

    Utsatte(JdbcClient sql, Sakstilgang tilgang, Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.klokke = klokke;
    }

    /** @param id utsettelsen, så det er den som gjøres om @param av navnet på lederen som bestemte det @param tid når hun gjorde det @param forrige dagen som gjelder igjen når denne angres; ellers null */
    public record Utsatt(UUID id, UUID sak, String saksnummer, String initialer, int nivaa, String enhet, LocalDate til, String grunn, String av, Instant tid, LocalDate forrige) {
    }

    @Transactional(readOnly = true)
    public long tell(Bruker bruker) {
        return sql.sql("select count(*)" + MINE).params(verdier(bruker)).query(Long.class).single();
    }

    /** Den som er med igjen først, først. */
    @Transactional(readOnly = true)
    public List<Utsatt> hent(Bruker bruker) {
        return sql.sql("""
                select u.sak, s.saksnummer, case when a.sak is null then left(s.fornavn, 1) || left(s.etternavn, 1) else '••' end, s.nivaa, e.navn,
                       u.til, u.grunn, p.navn, u.tid, f.til, u.id
                """ + MINE + " order by u.til, s.saksnummer").params(verdier(bruker))
                .query((rs, n) -> new Utsatt(rs.getObject("id", UUID.class), rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getInt(4), rs.getString(5),
                        rs.getObject(6, LocalDate.class), rs.getString(7), rs.getString(8), rs.getTimestamp(9).toInstant(), rs.getObject(10, LocalDate.class))).list();
    }

    private Map<String, Object> verdier(Bruker bruker) {
        Map<String, Object> verdier = new HashMap<>(tilgang.parametre(bruker));
        verdier.put("idag", klokke.idag());
        return verdier;
    }
}
