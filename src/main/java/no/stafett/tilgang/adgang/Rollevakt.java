package no.stafett.tilgang.adgang;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lar rollene begynne og slutte på dagen sin. Går i bakgrunnen: i sporet står systemet. Står programmet, gjelder en rolle som er over,
 * likevel ikke ved neste forespørsel ({@code Personer}); en som skulle begynt, begynner når programmet er oppe.
 */
@Component
public class Rollevakt {

    private static final Logger LOGG = LoggerFactory.getLogger(Rollevakt.class);

    private final Rolletabell roller;
    private final TransactionTemplate transaksjon;

    Rollevakt(Rolletabell roller, PlatformTransactionManager transaksjoner) {
        this.roller = roller;
        this.transaksjon = new TransactionTemplate(transaksjoner);
    }

    /** Svarer ikke databasen, prøves det igjen om et minutt. */
    @Scheduled(initialDelayString = "${stafett.roller.sjekkes-etter:5000}", fixedDelayString = "${stafett.roller.sjekkes-hvert:60000}")
    void sjekk() {
        try {
            gaaOver();
        } catch (DataAccessException | TransactionException feil) {
            LOGG.warn("Roller fra og til ble ikke sjekket: {}", feil.getClass().getSimpleName());
        }
    }

    /** @return hvor mange som sluttet eller begynte */
    public int gaaOver() {
        Integer antall = transaksjon.execute(status -> roller.avsluttUtloepte() + roller.begynn());
        return antall == null ? 0 : antall;
    }
}
