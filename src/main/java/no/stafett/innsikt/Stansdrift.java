package no.stafett.innsikt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.stafett.felles.Hendelse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Ser på saken på nytt når noe er bekreftet i den, og på alle sakene hvert halve minutt, på sin egen tråd. Det som skjer i en sak, samles:
 * mange hendelser i samme sak er ett blikk. Dør noden med noe usett, ser neste runde det.
 */
@Component
public class Stansdrift {

    private static final Logger LOGG = LoggerFactory.getLogger(Stansdrift.class);
    private static final int VENTER_MS = 2000;

    private final Stansvakt vakt;
    private final Grensevakt grenser;
    private final long hvert;
    private final Set<UUID> endret = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService traad = Executors.newSingleThreadScheduledExecutor(arbeid -> {
        Thread ny = new Thread(arbeid, "innsikt");
        ny.setDaemon(true);
        return ny;
    });
    private volatile boolean oppsettet;
    private volatile boolean underveis;
    private String sistFeil;

    /** @param hvert millisekunder mellom hvert blikk på alle sakene; 0 slår av */
    Stansdrift(Stansvakt vakt, Grensevakt grenser, @Value("${stafett.innsikt.hvert:30000}") long hvert) {
        this.vakt = vakt;
        this.grenser = grenser;
        this.hvert = hvert;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (hvert > 0) {
            traad.scheduleWithFixedDelay(() -> prøv(this::seAlt), 0, hvert, TimeUnit.MILLISECONDS);
            traad.scheduleWithFixedDelay(this::seEtter, hvert / 20, hvert / 20, TimeUnit.MILLISECONDS);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stopp() throws InterruptedException {
        traad.shutdown();
        if (!traad.awaitTermination(VENTER_MS, TimeUnit.MILLISECONDS)) {
            traad.shutdownNow();
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void paa(Hendelse hendelse) {
        if (hendelse.sakId() != null) {
            endret.add(hendelse.sakId().verdi());
        } else if (hendelse instanceof Oppsetthendelse) {
            oppsettet = true;
        }
    }

    /**
     * Venter til alt denne noden vet om, er sett: den som nettopp gjorde noe, skal ikke se saken stå der. Tar det for lang tid, vises lista
     * slik den er.
     */
    public void ajour() {
        if (underveis || oppsettet || !endret.isEmpty()) {
            try {
                traad.submit(this::seEtter).get(VENTER_MS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                LOGG.debug("Innsikten er ikke ajour: {}", e.getClass().getSimpleName());
            }
        }
    }

    /** Grensene ses etter her, og ikke etter hver endring: et halvt minutt er straks nok for en e-post. */
    private void seAlt() {
        vakt.friskAlt();
        grenser.sjekk();
    }

    private void seEtter() {
        List<UUID> saker = new ArrayList<>(endret);
        boolean alle = oppsettet;
        if (alle || !saker.isEmpty()) {
            underveis = true;
            oppsettet = false;
            saker.forEach(endret::remove);
            try {
                prøv(alle ? this::seAlt : () -> vakt.frisk(saker));
            } finally {
                underveis = false;
            }
        }
    }

    /**
     * En feil stopper ikke neste runde, og sies én gang så lenge den varer. Bare slaget: meldingen kan ha noe fra en rad i seg. Også det som ikke
     * er et vanlig unntak: slapp det ut, ville runden vært borte for godt, uten at noen fikk vite det.
     */
    void prøv(Runnable arbeid) {
        try {
            arbeid.run();
            sistFeil = null;
        } catch (RuntimeException | Error e) {
            if (!e.getClass().getName().equals(sistFeil)) {
                LOGG.error("Lista over saker som står fast, er ikke fersk: {}", e.getClass().getSimpleName());
                sistFeil = e.getClass().getName();
            }
        }
    }
}
