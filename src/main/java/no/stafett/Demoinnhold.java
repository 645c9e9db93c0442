package no.stafett;

import no.stafett.handlingsveileder.Demomodeller;
import no.stafett.stafettlogg.Demosaker;
import no.stafett.tilgang.Demopersoner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Det en ny demodatabase fylles med: oppdiktede personer, modellene de bruker, og noen undringer å ta tak i. */
@Component
class Demoinnhold {

    private final JdbcClient sql;
    private final Demopersoner personer;
    private final Demomodeller modeller;
    private final Demosaker saker;
    private final boolean medSaker;

    Demoinnhold(JdbcClient sql, Demopersoner personer, Demomodeller modeller, Demosaker saker,
            @Value("${stafett.demoeksempler:ja}") String medSaker) {
        this.sql = sql;
        this.personer = personer;
        this.modeller = modeller;
        this.saker = saker;
        this.medSaker = "ja".equals(medSaker);
    }

    @Transactional
    public void leggPersoner() {
        personer.opprett();
    }

    /** Ved hver start, så en demo følger modellene slik de er nå. */
    public void publiserModeller() {
        modeller.publiser();
    }

    /** Én gang i databasens liv, også når den første starten ble avbrutt. */
    @Transactional
    public void leggSaker() {
        if (medSaker && sql.sql("insert into kjennetegn values ('demosaker', 'ja') on conflict do nothing").update() == 1) {
            saker.opprett();
        }
    }
}
