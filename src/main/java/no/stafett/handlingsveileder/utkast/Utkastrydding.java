package no.stafett.handlingsveileder.utkast;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import no.stafett.felles.Forretningsklokke;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Det som er forkastet, kan tas fram igjen lenge, men ikke for alltid. Det som er publisert, slettes aldri. */
@Component
class Utkastrydding {

    static final int DAGER = 90;

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Utkastrydding(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    @Scheduled(cron = "0 29 3 * * *")
    @Transactional
    public void rydd() {
        sql.sql("""
                delete from modellutkast u where u.tilstand = 'forkastet'
                   and not exists (select 1 from modellutkast_hendelse h where h.utkast = u.id and h.tid > ?)""")
                .param(Timestamp.from(klokke.instant().minus(DAGER, ChronoUnit.DAYS))).update();
    }
}
