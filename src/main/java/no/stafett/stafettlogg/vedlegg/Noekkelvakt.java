package no.stafett.stafettlogg.vedlegg;

import java.util.List;
import no.stafett.felles.noekler.Noekkelring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Krypterer i bakgrunnen det som ble lagt ved før nøklene kom, og sier fra når noe er låst med en nøkkel som ikke er her.
 * Helsesjekken er da nede: den som drifter, skal vite det før en bruker melder det.
 */
@Component
class Noekkelvakt implements HealthIndicator {

    private static final Logger LOGG = LoggerFactory.getLogger(Noekkelvakt.class);

    /** I nanosekunder. */
    private static final long LENGST = 500_000_000L;

    private final JdbcClient sql;
    private final Noekkelring ring;
    private final Gamlefiler gamle;
    private List<String> mangler = List.of();

    Noekkelvakt(JdbcClient sql, PlatformTransactionManager transaksjoner, Noekkelring ring) {
        this.sql = sql;
        this.ring = ring;
        this.gamle = new Gamlefiler(sql, new TransactionTemplate(transaksjoner), ring);
    }

    @Scheduled(fixedDelayString = "${stafett.noekler.sjekkes-hvert:5000}")
    void kjør() {
        try {
            krypterGamle();
            seEtter();
        } catch (DataAccessException | TransactionException databasenSvarerIkke) {
            LOGG.warn("Nøklene til vedleggene ble ikke kontrollert: {}", databasenSvarerIkke.getClass().getSimpleName());
        }
    }

    /** Litt om gangen: alt som går i bakgrunnen, deler én tråd. */
    private void krypterGamle() {
        long start = System.nanoTime();
        int antall = 0;
        while (System.nanoTime() - start < LENGST && gamle.krypterNeste()) {
            antall++;
        }
        if (antall > 0) {
            LOGG.info("{} vedlegg fra før er kryptert.", antall);
        }
    }

    /** vedlegg_noekkel. */
    private synchronized void seEtter() {
        List<String> naa = sql.sql("select distinct noekkel from vedlegg where noekkel is not null and noekkel <> all(?) order by noekkel")
                .param(ring.ider().toArray(String[]::new)).query(String.class).list();
        if (!naa.equals(mangler) && !naa.isEmpty()) {
            LOGG.error("Vedlegg er låst med nøkler som ikke er i nøkkelfila: {}. De kan ikke åpnes før nøklene er lagt tilbake.", naa);
        }
        mangler = naa;
    }

    @Override
    public synchronized Health health() {
        return mangler.isEmpty() && ring.feil().isEmpty() ? Health.up().build() : Health.down().build();
    }
}
