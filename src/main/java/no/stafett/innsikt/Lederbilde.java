package no.stafett.innsikt;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Det lederne har å se til, som tall, til e-posten. Spørres av bakgrunnsarbeid, og svarer det lista ville svart lederen selv. */
@Repository
public class Lederbilde {

    private static final String UTSATT = "exists (select 1 from innsikt_utsettelse u where u.sak = x.sak and u.gjort_om is null and u.til > :idag)";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    public Lederbilde(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** Hvor mange saker hun ser som står fast; innsikt_stans_enhet. */
    public int antall(PersonId leder) {
        return sql.sql("""
                select count(distinct x.sak) from rolle r join innsikt_stans x on x.enhet = r.enhet join sak s on s.id = x.sak and s.status = 'aapen' and s.enhet = x.enhet
                 where r.person = :person and r.rolle = 'leder' and not %s
                   and exists (select 1 from synlige_saker(:person, :naa) v where v.sak = x.sak)""".formatted(UTSATT))
                .param("person", leder.verdi()).param("idag", klokke.idag()).param("naa", Timestamp.from(klokke.instant())).query(Integer.class).single();
    }

    /** Lederne som kan ha noe å se til i dag: noe står fast i en enhet hun leder, og minst én av enhetene hennes er åpen; innsikt_stans_enhet. */
    public List<PersonId> medNoeÅSeTil() {
        return sql.sql("""
                select r.person from rolle r join person p on p.id = r.person and p.aktiv where r.rolle = 'leder' and r.enhet is not null
                 group by r.person having bool_or(er_arbeidsdag(r.enhet, :idag))
                    and bool_or(exists (select 1 from innsikt_stans x where x.enhet = r.enhet and not %s))""".formatted(UTSATT))
                .param("idag", klokke.idag()).query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).list();
    }
}
