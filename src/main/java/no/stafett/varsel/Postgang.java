package no.stafett.varsel;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tømmer utboksen. Å ta en e-post, å sende den og å skrive hvordan det gikk er tre steg, og ingen transaksjon er åpen mens tjeneren svarer.
 * Stopper programmet etter at tjeneren tok imot og før det er skrevet, vet ingen om den kom fram; da blir den uviss, og sendes ikke igjen.
 */
@Component
class Postgang {

    private static final Logger LOGG = LoggerFactory.getLogger(Postgang.class);

    private final Utboks utboks;
    private final Postvei vei;
    private final Arbeidstid tid;

    Postgang(Utboks utboks, Postvei vei, Arbeidstid tid) {
        this.utboks = utboks;
        this.vei = vei;
        this.tid = tid;
    }

    /** Sender til det er tomt, til arbeidstiden er slutt, eller til tjeneren ikke svarer. @return hvor mange som kom fram */
    int send() {
        int uvisse = utboks.gjørUvisse();
        if (uvisse > 0) {
            LOGG.warn("{} e-poster ble avbrutt mens de ble sendt. De er kanskje levert, og sendes ikke på nytt. Varslene ligger i appen.", uvisse);
        }
        int sendt = 0;
        Optional<UUID> neste = neste();
        while (neste.isPresent()) {
            Sendeutfall utfall = send(neste.get());
            if (utfall.erIkkeFramme()) {
                return sendt;
            }
            sendt += utfall == Sendeutfall.SENDT || utfall == Sendeutfall.FANGET ? 1 : 0;
            neste = neste();
        }
        return sendt;
    }

    private Optional<UUID> neste() {
        return vei.finnes() && tid.erNaa() && !Thread.currentThread().isInterrupted() ? utboks.ta() : Optional.empty();
    }

    private Sendeutfall send(UUID id) {
        Optional<Brev> brev = utboks.brev(id);
        Sendeutfall utfall = brev.map(vei::send).orElse(Sendeutfall.BORTFALT);
        utboks.avgjoer(id, utfall, brev.map(Brev::antall).orElse(0));
        return utfall;
    }
}
