package no.stafett;

import java.util.Optional;
import no.stafett.handlingsveileder.Leveranse;
import no.stafett.handlingsveileder.Publisering;
import no.stafett.tilgang.Demopersoner;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gjør databasen klar før den første forespørselen slipper inn: merker eller kjenner igjen demo, og publiserer modellene
 * som følger med. Andre gang er det ingenting å gjøre.
 */
@Component
class Klargjoering implements SmartInitializingSingleton {

    private final JdbcClient sql;
    private final Demopersoner demopersoner;
    private final Publisering publisering;
    private final boolean demo;

    Klargjoering(JdbcClient sql, Demopersoner demopersoner, Publisering publisering,
            @Value("${stafett.demo:nei}") String demo) {
        this.sql = sql;
        this.demopersoner = demopersoner;
        this.publisering = publisering;
        this.demo = "ja".equals(demo);
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean tom = sql.sql("select not exists (select 1 from person)").query(Boolean.class).single();
        boolean merket = merke().filter("ja"::equals).isPresent();
        avvisFeilBruk(tom, merket);
        if (demo && tom) {
            sql.sql("insert into kjennetegn values ('demo', 'ja')").update();
            demopersoner.opprett();
        }
        Leveranse.LEIETAKERE.keySet().stream().filter(pakke -> demo || pakke.equals("felles"))
                .forEach(pakke -> publisering.publiserNy(Leveranse.les(pakke), "Følger med programmet."));
    }

    private void avvisFeilBruk(boolean tom, boolean merket) {
        if (demo && !tom && !merket) {
            throw new Oppstartsavvik("Databasen er ikke en demodatabase. Stafett starter ikke i demo på den.");
        }
        if (!demo && merket) {
            throw new Oppstartsavvik("Databasen er en demodatabase med kjente passord. Start med --stafett.demo=ja, "
                    + "eller bruk en annen database.");
        }
    }

    private Optional<String> merke() {
        return sql.sql("select verdi from kjennetegn where noekkel = 'demo'").query(String.class).optional();
    }
}
