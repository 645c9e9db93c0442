package no.stafett.innsikt;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ser etter om noe nå haster: en ny sak ingen har ansvaret for, eller en enhet der like mange saker som grensen står fast. Det som er sagt, er
 * skrevet ned i den samme transaksjonen, så det sies én gang, også med flere noder. Skal gå som bakgrunnsarbeid.
 */
@Component
public class Grensevakt {

    private static final String IKKE_UTSATT = " not exists (select 1 from innsikt_utsettelse u where u.sak = x.sak and u.gjort_om is null and u.til > :idag)";

    /** innsikt_stans_pkey. Den som ikke lenger er det, er ny neste gang. */
    private static final String IKKE_LENGER = "delete from innsikt_alvorlig a where not exists (select 1 from innsikt_stans x where x.sak = a.sak and x.tyngde = 3)";
    private static final String NYE = """
            insert into innsikt_alvorlig (sak, tid) select distinct x.sak, cast(:naa as timestamptz) from innsikt_stans x
             where x.tyngde = 3 and not exists (select 1 from innsikt_alvorlig a where a.sak = x.sak) on conflict do nothing returning sak""";

    private static final String OVER = """
            over as (select x.enhet from innsikt_stans x join innsikt_grense g on g.kommune = x.kommune and g.antall is not null where %s
                      group by x.enhet, g.antall having count(distinct x.sak) >= g.antall)""".formatted(IKKE_UTSATT);

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Grensevakt(JdbcClient sql, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    /** @return hvor mange enheter det nå haster i */
    @Transactional
    public int sjekk() {
        Set<UUID> enheter = new HashSet<>(nyeAlvorlige());
        enheter.addAll(nettoppOver());
        if (!enheter.isEmpty()) {
            sql.sql("select distinct r.person from rolle r join person p on p.id = r.person and p.aktiv where r.rolle = 'leder' and r.enhet = any(?)")
                    .param(enheter.toArray(UUID[]::new)).query(UUID.class).list().forEach(leder -> hendelser.publishEvent(new GrensenErNaadd(new PersonId(leder))));
        }
        return enheter.size();
    }

    private List<UUID> nyeAlvorlige() {
        sql.sql(IKKE_LENGER).update();
        List<UUID> nye = sql.sql(NYE).param("naa", naa()).query(UUID.class).list();
        return nye.isEmpty() ? List.of() : sql.sql("select distinct x.enhet from innsikt_stans x join innsikt_grense g on g.kommune = x.kommune and g.alvorlig where x.sak = any(:nye) and"
                + IKKE_UTSATT).param("nye", nye.toArray(UUID[]::new)).param("idag", klokke.idag()).query(UUID.class).list();
    }

    private List<UUID> nettoppOver() {
        sql.sql("with " + OVER + " delete from innsikt_over_grensen g where g.enhet not in (select o.enhet from over o)").param("idag", klokke.idag()).update();
        return sql.sql("with " + OVER + " insert into innsikt_over_grensen (enhet, tid) select o.enhet, cast(:naa as timestamptz) from over o on conflict do nothing returning enhet")
                .param("idag", klokke.idag()).param("naa", naa()).query(UUID.class).list();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
