package no.stafett;

import no.stafett.stafettlogg.Demosaker;
import no.stafett.tilgang.Demopersoner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Det en ny demodatabase fylles med: oppdiktede personer, og noen undringer å ta tak i. */
@Component
class Demoinnhold {

    private final JdbcClient sql;
    private final Demopersoner personer;
    private final Demosaker saker;
    private final boolean medSaker;

    Demoinnhold(JdbcClient sql, Demopersoner personer, Demosaker saker, @Value("${stafett.demoeksempler:ja}") String medSaker) {
        this.sql = sql;
        this.personer = personer;
        this.saker = saker;
        this.medSaker = "ja".equals(medSaker);
    }

    @Transactional
    public void leggPersoner() {
        personer.opprett();
    }

    /** Én gang i databasens liv, også når den første starten ble avbrutt. */
    @Transactional
    public void leggSaker() {
        if (medSaker && sql.sql("insert into kjennetegn values ('demosaker', 'ja') on conflict do nothing").update() == 1) {
            saker.opprett();
        }
    }
}
