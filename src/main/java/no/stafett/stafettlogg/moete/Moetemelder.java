package no.stafett.stafettlogg.moete;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Hendelse;
import no.stafett.stafettlogg.post.Loggforteller;
import no.stafett.stafettlogg.post.Loggslag;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sier fra om det som skjer med et møte: til sporet, og i loggen når det er kalt inn, avlyst eller holdt. */
@Component
class Moetemelder {

    private final ApplicationEventPublisher hendelser;
    private final Loggforteller logg;

    Moetemelder(ApplicationEventPublisher hendelser, Loggforteller logg) {
        this.hendelser = hendelser;
        this.logg = logg;
    }

    void si(Hendelse hendelse) {
        hendelser.publishEvent(hendelse);
    }

    /** @param hva innkalt, avlyst, gjenopptatt eller holdt @param grunn tom når ingen er sagt */
    void iLoggen(Moete moete, String hva, String grunn) {
        Instant start = moete.felt().start();
        logg.fortell(moete.sakId(), Loggslag.MOETE, LocalDate.ofInstant(start, Forretningsklokke.NORGE), grunn, Map.of("hva", hva,
                "slag", moete.felt().slag(), "start", start.toString(), "moete", moete.id().toString()));
    }
}
