package no.stafett;

import no.stafett.handlingsveileder.Leveranse;
import no.stafett.handlingsveileder.Publisering;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gjør databasen klar før den første forespørselen slipper inn: merker den som demo eller ikke, eller kjenner igjen
 * merket, og publiserer den felles pakken. Andre gang er det ingenting å gjøre.
 */
@Component
class Klargjoering implements SmartInitializingSingleton {

    private final JdbcClient sql;
    private final Publisering publisering;
    private final Demoinnhold demoinnhold;
    private final Demokommuner demokommuner;
    private final boolean demo;

    Klargjoering(JdbcClient sql, Publisering publisering, Demoinnhold demoinnhold, Demokommuner demokommuner,
            @Value("${stafett.demo:nei}") String demo) {
        this.sql = sql;
        this.publisering = publisering;
        this.demoinnhold = demoinnhold;
        this.demokommuner = demokommuner;
        this.demo = "ja".equals(demo);
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean tom = sql.sql("select not exists (select 1 from person)").query(Boolean.class).single();
        avvisFeilBruk(merk(tom));
        if (demo && tom) {
            demoinnhold.leggPersoner();
        }
        publisering.publiserNy(Leveranse.felles(), Leveranse.MERKNAD);
        if (demo) {
            demoinnhold.publiserModeller();
            demoinnhold.leggSaker();
            demokommuner.legg();
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
