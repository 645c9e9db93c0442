package no.stafett.oppgave.live;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Én tråd i hver node sender det som er endret her, og hører hva som er endret på alle. Brytes forbindelsen, kobles det til
 * på nytt, og da kan noe være endret i mellomtiden: alle ser etter.
 */
@Component
class Samband implements SmartLifecycle {

    private static final Logger LOGG = LoggerFactory.getLogger(Samband.class);
    private static final long LIVSTEGN_NANO = 20_000_000_000L;
    private static final int KORTESTE_PAUSE = 250;
    private static final int LENGSTE_PAUSE = 10_000;
    private static final int STOPPFRIST = 2_000;

    private final DataSource datakilde;
    private final Endringer endringer;
    private final Lyttere lyttere;
    private final int samles;
    private volatile Thread tråd;
    private volatile boolean oppe;
    private String sistFeil;

    /** @param samles millisekunder endringer samles før de sendes */
    Samband(DataSource datakilde, Endringer endringer, Lyttere lyttere, @Value("${stafett.live.samles:300}") int samles) {
        this.datakilde = datakilde;
        this.endringer = endringer;
        this.lyttere = lyttere;
        this.samles = samles;
    }

    @Override
    public void start() {
        tråd = new Thread(this::gå, "live");
        tråd.setDaemon(true);
        tråd.start();
    }

    /** Om noden hører etter nå. */
    boolean erOppe() {
        return oppe;
    }

    private void gå() {
        int pause = KORTESTE_PAUSE;
        while (går()) {
            try (Ledning ledning = Ledning.åpne(datakilde)) {
                sistFeil = null;
                oppe = true;
                lyttere.seEtter();
                pause = KORTESTE_PAUSE;
                hold(ledning);
            } catch (SQLException | RuntimeException e) {
                oppe = false;
                endringer.vetIkke();
                siFra(e);
                sov(pause);
                pause = Math.min(LENGSTE_PAUSE, pause * 2);
            }
        }
    }

    private void hold(Ledning ledning) throws SQLException {
        long sett = System.nanoTime();
        long sendt = sett - samles * 1_000_000L;
        while (går()) {
            List<String> linjer = ledning.hent(samles);
            lyttere.hør(linjer.stream().map(Linje::les).toList());
            if (System.nanoTime() - sendt >= samles * 1_000_000L) {
                send(ledning);
                sendt = System.nanoTime();
            }
            if (System.nanoTime() - sett > LIVSTEGN_NANO) {
                ledning.krevILive();
                sett = System.nanoTime();
            }
        }
    }

    private void send(Ledning ledning) {
        Bunke bunke = endringer.tøm();
        if (!bunke.erTom()) {
            ledning.send(bunke);
        }
    }

    /** Én gang for hver feil, ikke hver gang det prøves igjen. */
    private void siFra(Exception feil) {
        if (går() && !feil.getClass().getName().equals(sistFeil)) {
            LOGG.warn("Oppgavelistene oppdateres ikke av seg selv akkurat nå: {}", feil.getMessage());
            sistFeil = feil.getClass().getName();
        }
    }

    private boolean går() {
        return Thread.currentThread() == tråd;
    }

    private static void sov(int millisekunder) {
        try {
            Thread.sleep(millisekunder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread denne = tråd;
        tråd = null;
        lyttere.slippAlle();
        try {
            denne.join(STOPPFRIST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        oppe = false;
    }

    @Override
    public boolean isRunning() {
        return tråd != null;
    }

    /** Før nettporten: den venter ellers på alle som lytter. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
