package no.stafett.innsikt.maskin;

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
 * Det som har stanset i et akuttrom, ser ingen utenfor rommet, så ingen vet at det må prøves igjen. Er det fristen for å melde fra om barnet som
 * står, får ingen vite at den gikk ut. Derfor prøves det igjen av seg selv, hver time så lenge det står.
 */
@Component
class Romvakt {

    private static final Logger LOGG = LoggerFactory.getLogger(Romvakt.class);

    private final Maskinfeil feil;
    private final long hvert;
    private final ScheduledExecutorService traad = Executors.newSingleThreadScheduledExecutor(arbeid -> {
        Thread ny = new Thread(arbeid, "romvakt");
        ny.setDaemon(true);
        return ny;
    });

    /** @param hvert millisekunder mellom hver gang; 0 slår av */
    Romvakt(Maskinfeil feil, @Value("${stafett.innsikt.akuttrom:3600000}") long hvert) {
        this.feil = feil;
        this.hvert = hvert;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (hvert > 0) {
            traad.scheduleWithFixedDelay(this::prøv, hvert, hvert, TimeUnit.MILLISECONDS);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stopp() {
        traad.shutdownNow();
    }

    /** Bare slaget på feilen: meldingen kan ha noe fra en rad i seg. Slapp den ut, kom det ingen neste gang. */
    void prøv() {
        try {
            feil.prøvAkuttrommene();
        } catch (RuntimeException | Error e) {
            LOGG.error("Det som har stanset, ble ikke prøvd igjen: {}", e.getClass().getSimpleName());
        }
    }
}
