package no.stafett;

import no.stafett.handlingsveileder.Leveranse;
import no.stafett.handlingsveileder.Publisering;
import no.stafett.stafettlogg.Demosaker;
import no.stafett.tilgang.Demopersoner;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gjør databasen klar før den første forespørselen slipper inn: merker den som demo eller ikke, eller kjenner igjen
 * merket, og publiserer modellene som følger med. Andre gang er det ingenting å gjøre.
 */
@Component
class Klargjoering implements SmartInitializingSingleton {

    private final JdbcClient sql;
    private final Demopersoner demopersoner;
    private final Publisering publisering;
    private final Demosaker demosaker;
    private final TransactionTemplate transaksjoner;
    private final boolean demo;
    private final boolean medSaker;

    Klargjoering(JdbcClient sql, Demopersoner demopersoner, Publisering publisering, Demosaker demosaker,
            PlatformTransactionManager transaksjoner, @Value("${stafett.demo:nei}") String demo,
            @Value("${stafett.demoeksempler:ja}") String saker) {
        this.demosaker = demosaker;
        this.transaksjoner = new TransactionTemplate(transaksjoner);
        this.medSaker = "ja".equals(saker);
        this.sql = sql;
        this.demopersoner = demopersoner;
        this.publisering = publisering;
        this.demo = "ja".equals(demo);
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean tom = sql.sql("select not exists (select 1 from person)").query(Boolean.class).single();
        avvisFeilBruk(merk(tom));
        if (demo && tom) {
            demopersoner.opprett();
        }
        Leveranse.LEIETAKERE.keySet().stream().filter(pakke -> demo || pakke.equals("felles"))
                .forEach(pakke -> publisering.publiserNy(Leveranse.les(pakke), "Følger med programmet."));
        if (demo && medSaker) {
            transaksjoner.executeWithoutResult(t -> leggDemosaker());
        }
    }

    /** Én gang i databasens liv, også når den første starten ble avbrutt. */
    private void leggDemosaker() {
        int ny = sql.sql("insert into kjennetegn values ('demosaker', 'ja') on conflict do nothing").update();
        if (ny == 1) {
            demosaker.opprett();
        }
    }

    /** Den første starten avgjør hva databasen er; en database med folk i seg blir aldri demo. */
    private boolean merk(boolean tom) {
        sql.sql("insert into kjennetegn values ('demo', ?) on conflict do nothing").param(demo && tom ? "ja" : "nei").update();
        return sql.sql("select verdi = 'ja' from kjennetegn where noekkel = 'demo'").query(Boolean.class).single();
    }

    private void avvisFeilBruk(boolean demodatabase) {
        if (demo && !demodatabase) {
            throw new Oppstartsavvik("Databasen er ikke en demodatabase. Stafett starter ikke i demo på den.");
        }
        if (!demo && demodatabase) {
            throw new Oppstartsavvik("Databasen er en demodatabase med kjente passord. Start med --stafett.demo=ja, "
                    + "eller bruk en annen database.");
        }
    }
}
