package no.stafett.demokommune;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import no.stafett.felles.Forretningsklokke;
import no.stafett.prosess.Tidtakere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stiller klokka tilbake mens de åpne sakene spilles av, så frister, tidtakere og det produktet selv skriver, får de tidene de ville hatt.
 * Skjer bare under oppstart, før noen forespørsel, jobb eller node følger klokka.
 */
@Component
class Tidsmaskin {

    private final Forretningsklokke klokke;
    private final Tidtakere tidtakere;
    private final JdbcClient sql;
    private Instant naa;

    Tidsmaskin(Forretningsklokke klokke, Tidtakere tidtakere, JdbcClient sql) {
        this.klokke = klokke;
        this.tidtakere = tidtakere;
        this.sql = sql;
    }

    /** Gjør noe mens klokka stilles; etterpå går den som før, også når det feilet. */
    void reis(Runnable gjoeremaal) {
        Duration foer = klokke.flyttet();
        naa = klokke.instant();
        try {
            gjoeremaal.run();
        } finally {
            still(foer);
        }
        siTilDatabasen();
    }

    /** Det som har forfalt siden den dagen klokka sto på, skjer først; aldri noe som ikke har forfalt ennå. */
    void tilDagen(LocalDate dag) {
        Instant morgen = dag.atTime(7, 1).atZone(Forretningsklokke.NORGE).toInstant();
        til(morgen.isBefore(naa) ? morgen : naa);
        tidtakere.kjoerForfalte();
    }

    void til(Instant tid) {
        sett(klokke.flyttet().plus(Duration.between(klokke.instant(), tid)));
    }

    Instant naa() {
        return klokke.instant();
    }

    LocalDate idag() {
        return klokke.idag();
    }

    private void sett(Duration flyttet) {
        still(flyttet);
        siTilDatabasen();
    }

    private void still(Duration flyttet) {
        klokke.settFlyttet(flyttet);
        tidtakere.foelg(flyttet);
    }

    private void siTilDatabasen() {
        sql.sql("select set_config('stafett.naa', ?, true)").param(klokke.instant().toString()).query(String.class).single();
    }
}
