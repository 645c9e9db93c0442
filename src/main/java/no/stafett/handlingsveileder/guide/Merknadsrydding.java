package no.stafett.handlingsveileder.guide;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import no.stafett.felles.Forretningsklokke;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** En besvart merknad er ikke noe å ta vare på: det som ble rettet, står i veilederen. De som venter, blir stående til noen svarer. */
@Component
class Merknadsrydding {

    private static final int BESVART_I_DAGER = 365;

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Merknadsrydding(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    @Scheduled(cron = "0 47 3 * * *")
    @Transactional
    public void rydd() {
        sql.sql("delete from trinnmerknad where besvart < ?").param(Timestamp.from(klokke.instant().minus(BESVART_I_DAGER, ChronoUnit.DAYS))).update();
    }
}
