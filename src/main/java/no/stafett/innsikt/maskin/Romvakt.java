package no.stafett.innsikt.maskin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Det som har stanset i et akuttrom, ser ingen utenfor rommet, så ingen vet at det må prøves igjen. Er det fristen for å melde fra om barnet som
 * står, får ingen vite at den gikk ut. Derfor prøves det igjen av seg selv, hver time så lenge det står.
 */
@Component
class Romvakt {

    private static final Logger LOGG = LoggerFactory.getLogger(Romvakt.class);

    private final Maskinfeil feil;

    Romvakt(Maskinfeil feil) {
        this.feil = feil;
    }

    /** Bare slaget på feilen: meldingen kan ha noe fra en rad i seg. */
    @Scheduled(cron = "${stafett.innsikt.akuttrom:10 17 * * * *}")
    void prøv() {
        try {
            feil.prøvAkuttrommene();
        } catch (RuntimeException | Error e) {
            LOGG.error("Det som har stanset, ble ikke prøvd igjen: {}", e.getClass().getSimpleName());
        }
    }
}
