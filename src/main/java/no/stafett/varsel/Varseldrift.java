package no.stafett.varsel;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Går gjennom leddene hvert tredje sekund, på sin egen tråd: en e-posttjener som ikke svarer, skal verken holde på en forespørsel eller på
 * det andre programmet gjør i bakgrunnen.
 */
@Component
class Varseldrift {

    private static final Logger LOGG = LoggerFactory.getLogger(Varseldrift.class);
    private static final int STOPPER_INNEN_SEKUNDER = 2;

    private final Fristvakt frister;
    private final Varselfordeler fordeler;
    private final Epostsamler samler;
    private final Lederbrev lederbrev;
    private final Postgang postgang;
    private final long hvert;
    private ScheduledExecutorService traad;
    private String sistFeil;

    /** @param hvert millisekunder; 0 slår av */
    Varseldrift(Fristvakt frister, Varselfordeler fordeler, Epostsamler samler, Lederbrev lederbrev, Postgang postgang, @Value("${stafett.varsel.hvert:3000}") long hvert) {
        this.frister = frister;
        this.fordeler = fordeler;
        this.samler = samler;
        this.lederbrev = lederbrev;
        this.postgang = postgang;
        this.hvert = hvert;
    }

    /** Alle leddene én gang. */
    void runde() {
        frister.sjekk();
        fordeler.fordel();
        samler.samle();
        lederbrev.morgen();
        postgang.send();
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (hvert > 0 && traad == null) {
            traad = Executors.newSingleThreadScheduledExecutor(arbeid -> {
                Thread ny = new Thread(arbeid, "varsler");
                ny.setDaemon(true);
                return ny;
            });
            traad.scheduleWithFixedDelay(this::prøv, hvert, hvert, TimeUnit.MILLISECONDS);
        }
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stopp() throws InterruptedException {
        if (traad != null) {
            traad.shutdown();
            if (!traad.awaitTermination(STOPPER_INNEN_SEKUNDER, TimeUnit.SECONDS)) {
                traad.shutdownNow();
            }
        }
    }

    /** En feil stopper ikke neste runde, og sies én gang så lenge den varer. Bare slaget: meldingen kan ha noe fra en rad i seg. */
    private void prøv() {
        try {
            runde();
            sistFeil = null;
        } catch (RuntimeException | Error e) {
            if (!e.getClass().getName().equals(sistFeil)) {
                LOGG.error("Varslene blir ikke sendt: {}", e.getClass().getSimpleName());
                sistFeil = e.getClass().getName();
            }
        }
    }
}
