package no.stafett.innsikt;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holder lista over saker som står fast, i takt med sakene. Skal gå som bakgrunnsarbeid: bare da ser den alle sakene. Én om gangen i hele databasen, så to som regner samtidig, ikke skriver over hverandre med noe eldre.
 */
@Component
public class Stansvakt {

    private static final String LAAS = "select pg_advisory_xact_lock(hashtextextended('innsikt_stans', 0))";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Stansvakt(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** Alle sakene: det fanger opp at dagene går, og det noen ikke rakk å si fra om. @return hvor mange rader som er nye eller endret */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int friskAlt() {
        sql.sql(LAAS).query((rs, n) -> 1).list();
        return sql.sql(Stanssporring.ALT).param("idag", klokke.idag()).param("naa", naa()).param("maaned", byttNavn()).update();
    }

    /** Som {@link #friskAlt}, for disse sakene. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int frisk(Collection<UUID> saker) {
        sql.sql(LAAS).query((rs, n) -> 1).list();
        return sql.sql(Stanssporring.NOEN).param("idag", klokke.idag()).param("naa", naa()).param("maaned", byttNavn())
                .param("saker", saker.toArray(UUID[]::new)).update();
    }

    /** Koordinatorens navn på sakene varer en måned. @return måneden */
    private LocalDate byttNavn() {
        LocalDate maaned = klokke.idag().withDayOfMonth(1);
        sql.sql("delete from innsikt_maaned where maaned < ?").param(maaned).update();
        sql.sql("insert into innsikt_maaned (kommune, maaned, noekkel) select nummer, ?, gen_random_uuid()::text || gen_random_uuid() from kommune on conflict do nothing")
                .param(maaned).update();
        return maaned;
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
