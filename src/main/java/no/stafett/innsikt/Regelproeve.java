package no.stafett.innsikt;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.stafett.felles.Forretningsklokke;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hvor mange saker en regel ville tatt med og sluppet, var den annerledes. Regnes ut som bakgrunnsarbeid, for bare det ser alle sakene i
 * kommunen; ut kommer to tall. Saker med adressesperre er ikke med: koordinatoren ser dem ikke, og tallet skal ikke røpe dem.
 */
@Component
public class Regelproeve {

    private static final Logger LOGG = LoggerFactory.getLogger(Regelproeve.class);
    private static final int LENGST_SEKUNDER = 15;

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final TransactionTemplate leser;
    private final ExecutorService traad = Executors.newSingleThreadExecutor(arbeid -> {
        Thread ny = new Thread(arbeid, "innsikt-proeve");
        ny.setDaemon(true);
        return ny;
    });

    Regelproeve(JdbcClient sql, Forretningsklokke klokke, PlatformTransactionManager transaksjoner) {
        this.sql = sql;
        this.klokke = klokke;
        leser = new TransactionTemplate(transaksjoner);
        leser.setReadOnly(true);
        leser.setTimeout(LENGST_SEKUNDER);
    }

    /**
     * @param tjeneste null for alle
     * @param paa      null når kommunen ikke lenger skal ha noe eget her
     */
    public record Forslag(String kommune, String tjeneste, Regel regel, Boolean paa, Integer dager) {
    }

    /** @param kommer saker som kommer med @param borte saker som ikke lenger er med */
    public record Utslag(long kommer, long borte) {
    }

    /** @return tomt når det tar for lang tid */
    public Optional<Utslag> regn(Forslag forslag) {
        try {
            return Optional.of(traad.submit(() -> leser.execute(t -> spør(forslag))).get(LENGST_SEKUNDER, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOGG.warn("Det tok for lang tid å prøve en regel, eller det gikk galt: {}", e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private Utslag spør(Forslag f) {
        LocalDate idag = klokke.idag();
        return sql.sql(Stanssporring.proev(f.regel())).param("idag", idag).param("naa", Timestamp.from(klokke.instant())).param("kommune", f.kommune())
                .param("tjeneste", f.tjeneste(), Types.VARCHAR).param("regel", f.regel().id()).param("egen", f.paa() != null)
                .param("paa", f.paa() == null || f.paa()).param("dager", f.dager() == null ? 0 : f.dager())
                .query((rs, n) -> new Utslag(rs.getLong(1), rs.getLong(2))).single();
    }

    @EventListener(ContextClosedEvent.class)
    void stopp() {
        traad.shutdownNow();
    }
}
