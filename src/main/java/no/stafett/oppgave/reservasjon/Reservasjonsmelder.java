package no.stafett.oppgave.reservasjon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.Hendelse;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sier fra om det som gjøres med en reservasjon, og vet hvilke dager som går an. */
@Component
class Reservasjonsmelder {

    private final Reservasjonstid tid;
    private final ApplicationEventPublisher hendelser;

    Reservasjonsmelder(Reservasjonstid tid, ApplicationEventPublisher hendelser) {
        this.tid = tid;
        this.hendelser = hendelser;
    }

    Instant slutt() {
        return tid.slutt();
    }

    /** Fra dagen hun tar den opp igjen. @param dag null når den ikke venter */
    Instant slutt(LocalDate dag) {
        return dag == null ? tid.slutt() : tid.sluttEtter(dag);
    }

    /** @throws SvaretErUgyldig ved feltet {@code dag} */
    void krevDag(LocalDate dag) {
        if (dag != null && !tid.kanUtsettesTil(dag)) {
            throw new SvaretErUgyldig(List.of(dag.isBefore(tid.imorgen()) ? Feltfeil.av("dag", "dato_passert")
                    : Feltfeil.av("dag", "for_langt_fram", tid.sisteUtsettelse())));
        }
    }

    void si(Hendelse hendelse) {
        hendelser.publishEvent(hendelse);
    }
}
