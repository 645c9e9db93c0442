package no.stafett.sporing.kjede;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Forsegler sporet hvert par sekunder, og en siste gang når programmet stopper. Står forseglingen, går alt annet som før. */
@Component
public class Forsegling {

    private static final Logger LOGG = LoggerFactory.getLogger(Forsegling.class);

    private final JdbcClient sql;
    private final TransactionTemplate transaksjon;
    private final Path mappe;
    private Forsegler forsegler;
    private String sistFeil;

    Forsegling(JdbcClient sql, PlatformTransactionManager transaksjoner, Environment oppsett) {
        this.sql = sql;
        this.transaksjon = new TransactionTemplate(transaksjoner);
        this.mappe = ankermappe(oppsett);
    }

    /** {@code stafett.sporing.anker}; ellers ved siden av den innebygde databasens mappe, aldri i den. */
    public static Path ankermappe(PropertyResolver oppsett) {
        String innebygd = oppsett.getProperty("stafett.database.innebygd");
        String satt = oppsett.getProperty("stafett.sporing.anker", "");
        return Path.of(!satt.isBlank() ? satt : innebygd == null ? "anker" : innebygd + "-anker");
    }

    @Scheduled(fixedDelayString = "${stafett.sporing.forsegles-hvert:2000}")
    synchronized void kjør() {
        try {
            if (forsegler == null) {
                String database = sql.sql("select current_database()").query(String.class).single();
                forsegler = new Forsegler(sql, transaksjon, new Anker(mappe, database));
            }
            forsegler.forsegl();
            sistFeil = null;
        } catch (DataAccessException | TransactionException | UncheckedIOException e) {
            siFra(e);
        }
    }

    /** Én gang for hver feil, ikke hvert annet sekund så lenge den varer. */
    private void siFra(RuntimeException feil) {
        if (!feil.getClass().getName().equals(sistFeil)) {
            LOGG.error("Sporet blir ikke forseglet: {}", feil.getMessage());
            sistFeil = feil.getClass().getName();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void sisteGang() {
        kjør();
    }
}
