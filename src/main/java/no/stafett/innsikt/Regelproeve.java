package no.stafett.innsikt;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hvor mange saker en regel ville tatt med og sluppet, var den annerledes. Regnes ut som bakgrunnsarbeid, for bare det ser alle sakene i
 * kommunen; ut kommer to tall. Saker med adressesperre er ikke med: koordinatoren ser dem ikke, og tallet skal ikke røpe dem. Hver dag er regnet
 * som mandagen i uka, så den som prøver med én dag mer om gangen, ikke finner dagen hun ikke skal se. At noen prøver, står i sporet.
 */
@Component
public class Regelproeve {

    private static final Logger LOGG = LoggerFactory.getLogger(Regelproeve.class);
    private static final int LENGST_SEKUNDER = 15;
    private static final int FLEST_I_KOE = 3;

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final TransactionTemplate leser;
    private final TransactionTemplate skriver;
    private final ApplicationEventPublisher hendelser;
    /** Få i kø: heller et nei med en gang enn et svar ingen venter på lenger. */
    private final ThreadPoolExecutor traad = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(FLEST_I_KOE), arbeid -> {
        Thread ny = new Thread(arbeid, "innsikt-proeve");
        ny.setDaemon(true);
        return ny;
    });

    Regelproeve(JdbcClient sql, Forretningsklokke klokke, PlatformTransactionManager transaksjoner, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.klokke = klokke;
        this.hendelser = hendelser;
        skriver = new TransactionTemplate(transaksjoner);
        leser = new TransactionTemplate(transaksjoner);
        leser.setReadOnly(true);
        leser.setTimeout(LENGST_SEKUNDER);
    }

    /**
     * @param tjeneste null for alle
     * @param paa      null når kommunen ikke lenger skal ha noe eget her
     * @param av       den som prøver
     */
    public record Forslag(String kommune, String tjeneste, Regel regel, Boolean paa, Integer dager, PersonId av) {
    }

    /** @param kommer saker som kommer med @param borte saker som ikke lenger er med */
    public record Utslag(long kommer, long borte) {
    }

    /** @return tomt når det tar for lang tid, eller når for mange prøver samtidig */
    public Optional<Utslag> regn(Forslag f) {
        skriver.executeWithoutResult(t -> hendelser.publishEvent(new RegelProevd(f.kommune(), f.tjeneste(), f.regel().id(), f.paa(), f.dager(), f.av())));
        return svar(() -> leser.execute(t -> spør(f)));
    }

    <T> Optional<T> svar(Callable<T> spørsmål) {
        Future<T> svaret = null;
        try {
            svaret = traad.submit(spørsmål);
            return Optional.ofNullable(svaret.get(LENGST_SEKUNDER, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOGG.warn("Det tok for lang tid å prøve en regel, eller det gikk galt: {}", e.getClass().getSimpleName());
        } finally {
            avbryt(svaret);
        }
        return Optional.empty();
    }

    /** Det ingen venter på lenger, skal verken stå i køen eller holde tråden. Det som er ferdig, merker ingenting. */
    private void avbryt(Future<?> svaret) {
        if (svaret != null && svaret.cancel(true)) {
            traad.purge();
        }
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
