package no.stafett.stafettlogg;

import java.sql.Timestamp;
import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hvem som er med i saken, og hvorfor. Bare de som ser hele saken; adgang til én oppgave vises aldri. */
@Repository
public class Deltakere {
    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Deltakere(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** @param erEnhet sant når rollen gjelder alle med rollen i enheten @param roller den viktigste først */
    public record Deltaker(String navn, boolean erEnhet, List<String> roller) {
    }

    /**
     * Stafettholderen først, så etter når de kom med; sakstilgang_sak(sak). Den som er med i to enheter, står én gang, og den som
     * er ute fordi samtykket løp ut, eller på grunn av adressesperren, står ikke her. En som har gjort oppgaven sin, har den ikke lenger.
     */
    public List<Deltaker> iSak(SakId sakId) {
        return sql.sql("""
                select coalesce(p.navn, e.navn), t.enhet is not null,
                       array_agg(t.rolle order by array_position(array['stafettholder', 'eier', 'deltaker', 'behandler'], t.rolle))
                         filter (where t.rolle <> 'behandler' or exists (select 1 from oppgave o
                            where o.sak = t.sak and o.behandler = t.person and o.status = 'aapen' and not o.skjermet))
                  from (select person, enhet, sak, rolle, min(fra) fra from sakstilgang
                         where sak = ? and til is null and (utloeper is null or utloeper > ?) and omfang = 'alt'
                           and (gjennom_enhet is null or exists (select 1 from rolle r where r.person = sakstilgang.person and r.enhet = gjennom_enhet))
                           and (person is null or not exists (select 1 from sperrede_saker(person, stafett_naa()) u where u.sak = sakstilgang.sak))
                         group by person, enhet, sak, rolle) t
                  left join person p on p.id = t.person left join enhet e on e.id = t.enhet
                 group by t.person, t.enhet, p.navn, e.navn
                 order by bool_or(t.rolle = 'stafettholder') desc, min(t.fra), 1""")
                .params(sakId.verdi(), Timestamp.from(klokke.instant())).query((rs, n) -> new Deltaker(rs.getString(1), rs.getBoolean(2),
                        rs.getArray(3) == null ? List.of() : List.of((String[]) rs.getArray(3).getArray()))).list();
    }
}
