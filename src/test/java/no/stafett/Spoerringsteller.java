package no.stafett;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Teller spørringene som stilles til databasen i denne tråden: våre egne, og motorens for seg. */
public final class Spoerringsteller {

    private static final Logger VAARE = logger("org.springframework.jdbc.core.JdbcTemplate");
    private static final Logger MOTORENS = logger("org.camunda.bpm.engine.impl.persistence.entity");

    private Spoerringsteller() {
    }

    /** @param vaare spørringene, slik de er skrevet @param motorens spørringene motoren stilte */
    public record Telt(List<String> vaare, List<String> motorens) {
    }

    public static Telt tell(Runnable handling) {
        Samler vaare = new Samler("Executing prepared SQL statement");
        Samler motorens = new Samler("Preparing:");
        lytt(VAARE, vaare);
        lytt(MOTORENS, motorens);
        try {
            handling.run();
        } finally {
            slutt(VAARE, vaare);
            slutt(MOTORENS, motorens);
        }
        return new Telt(vaare.sett, motorens.sett);
    }

    private static void lytt(Logger logger, Samler samler) {
        samler.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(samler);
    }

    private static void slutt(Logger logger, Samler samler) {
        logger.detachAppender(samler);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    private static Logger logger(String navn) {
        return (Logger) LoggerFactory.getLogger(navn);
    }

    /** Andre tråder, som jobbene, er ikke med. */
    private static final class Samler extends AppenderBase<ILoggingEvent> {
        private final String begynner;
        private final String traad = Thread.currentThread().getName();
        private final List<String> sett = new ArrayList<>();

        private Samler(String begynner) {
            this.begynner = begynner;
        }

        @Override
        protected void append(ILoggingEvent rad) {
            if (rad.getThreadName().equals(traad) && rad.getFormattedMessage().contains(begynner)) {
                sett.add(rad.getFormattedMessage());
            }
        }
    }
}
