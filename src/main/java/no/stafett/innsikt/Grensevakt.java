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
 * Ser etter om noe nå haster: en ny sak ingen har ansvaret for, eller en enhet der lederen ser like mange saker stå fast som grensen. Avgjøres for
 * hver leder av det hun selv ser: verken at hun får en e-post eller tallet i den, skal si noe om en sak som er skjult for henne. Det som er sagt,
 * er skrevet ned i den samme transaksjonen, så det sies én gang, også med flere noder. Skal gå som bakgrunnsarbeid.
 */
@Component
public class Grensevakt {

    private static final String IKKE_UTSATT = " not exists (select 1 from innsikt_utsettelse u where u.sak = x.sak and u.gjort_om is null and u.til > :idag)";
    private static final String LEDER = " join rolle r on r.enhet = x.enhet and r.rolle = 'leder' join person p on p.id = r.person and p.aktiv ";

    /** innsikt_stans_pkey. Den som ikke lenger er det, er ny neste gang. */
    private static final String IKKE_LENGER = "delete from innsikt_alvorlig a where not exists (select 1 from innsikt_stans x where x.sak = a.sak and x.tyngde = 3)";
    private static final String NYE = """
            insert into innsikt_alvorlig (sak, tid) select distinct x.sak, cast(:naa as timestamptz) from innsikt_stans x
             where x.tyngde = 3 and not exists (select 1 from innsikt_alvorlig a where a.sak = x.sak) on conflict do nothing returning sak""";
    private static final String SER_DEN_NYE = "select distinct r.person from innsikt_stans x join innsikt_grense g on g.kommune = x.kommune and g.alvorlig" + LEDER
            + "where x.sak = any(:nye) and ser_saken(r.person, x.sak, :naa) and" + IKKE_UTSATT;

    /** Det hun ser, regnes bare ut der det kan nå grensen. */
    private static final String OVER = """
            with mange as (select x.enhet, g.antall, array_agg(distinct x.sak) saker from innsikt_stans x join innsikt_grense g on g.kommune = x.kommune and g.antall is not null
                            where %s group by x.enhet, g.antall having count(distinct x.sak) >= g.antall),
            over as materialized (select distinct r.person leder, x.enhet from mange x %s
                                   where (select count(distinct v.sak) from synlige_saker(r.person, :naa) v where v.sak = any(x.saker)) >= x.antall),
            bort as (delete from innsikt_over_grensen g where not exists (select 1 from over o where o.leder = g.leder and o.enhet = g.enhet))
            insert into innsikt_over_grensen (leder, enhet, tid) select o.leder, o.enhet, cast(:naa as timestamptz) from over o on conflict do nothing returning leder"""
            .formatted(IKKE_UTSATT, LEDER);

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Grensevakt(JdbcClient sql, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    /** @return hvor mange ledere det nå haster for */
    @Transactional
    public int sjekk() {
        Set<UUID> ledere = new HashSet<>(serNyeAlvorlige());
        ledere.addAll(nettoppOver());
        ledere.forEach(leder -> hendelser.publishEvent(new GrensenErNaadd(new PersonId(leder))));
        return ledere.size();
    }

    private List<UUID> serNyeAlvorlige() {
        sql.sql(IKKE_LENGER).update();
        List<UUID> nye = sql.sql(NYE).param("naa", naa()).query(UUID.class).list();
        return nye.isEmpty() ? List.of() : sql.sql(SER_DEN_NYE).param("nye", nye.toArray(UUID[]::new)).param("naa", naa()).param("idag", klokke.idag()).query(UUID.class).list();
    }

    private List<UUID> nettoppOver() {
        return sql.sql(OVER).param("idag", klokke.idag()).param("naa", naa()).query(UUID.class).list();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
