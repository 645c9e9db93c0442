package no.stafett.innsikt.tall;

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

/** Ser etter om en måned er over, på sin egen tråd. Som oftest er den ikke det, og da er det ett oppslag for hver kommune. */
@Component
class Talldrift {

    private static final Logger LOGG = LoggerFactory.getLogger(Talldrift.class);
    private static final int VENTER_MS = 2000;

    private final Tallvakt vakt;
    private final long hvert;
    private final ScheduledExecutorService traad = Executors.newSingleThreadScheduledExecutor(arbeid -> {
        Thread ny = new Thread(arbeid, "innsikttall");
        ny.setDaemon(true);
        return ny;
    });

    /** @param hvert millisekunder mellom hver gang; 0 slår av */
    Talldrift(Tallvakt vakt, @Value("${stafett.innsikt.tall:600000}") long hvert) {
        this.vakt = vakt;
        this.hvert = hvert;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (hvert > 0) {
            traad.scheduleWithFixedDelay(this::giUt, 0, hvert, TimeUnit.MILLISECONDS);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stopp() throws InterruptedException {
        traad.shutdown();
        if (!traad.awaitTermination(VENTER_MS, TimeUnit.MILLISECONDS)) {
            traad.shutdownNow();
        }
    }

    /**
     * Bare slaget på feilen: meldingen kan ha noe fra en rad i seg. Også det som ikke er et vanlig unntak: slapp det ut, ville det aldri blitt gitt
     * ut noe mer, uten at noen fikk vite det.
     */
    void giUt() {
        try {
            vakt.giUt();
        } catch (RuntimeException | Error e) {
            LOGG.error("Tallene om forrige måned er ikke gitt ut: {}", e.getClass().getSimpleName());
        }
    }
}
