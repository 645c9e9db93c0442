package no.stafett;

import java.time.Duration;

/**
 * Ctrl-C og SIGTERM skal virke innen fem sekunder, også midt i oppstarten: da venter rammeverket på at oppstarten blir
 * ferdig før det lukker noe. Det som var bekreftet, er lagret, og neste start rydder selv.
 */
final class Stansvakt {

    private static final Duration FRIST = Duration.ofMillis(4200);
    /** Avslutningskoden for SIGTERM. */
    private static final int STANSET = 143;

    private Stansvakt() {
    }

    /** Krokene kjøres samtidig; vakta venter i en tråd ingen venter på, og merkes bare når de andre bruker for lang tid. */
    static void sett() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Thread vakt = new Thread(Stansvakt::vent, "stansvakt");
            vakt.setDaemon(true);
            vakt.start();
        }, "stansvakt-start"));
    }

    private static void vent() {
        try {
            Thread.sleep(FRIST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Databaseoppstart.slippAlle();
        Runtime.getRuntime().halt(STANSET);
    }
}
