package no.stafett.varsel;

import no.stafett.innsikt.Hendelser.SakPurret;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Det lederne ber om når en sak står fast. */
@Component
class Stanshendelser {

    private final Varselhendelser hendelser;

    Stanshendelser(Varselhendelser hendelser) {
        this.hendelser = hendelser;
    }

    @EventListener
    void paa(SakPurret purret) {
        hendelser.legg(Varselslag.PURRET, purret.oppgaveId(), purret.av(), purret.til());
    }
}
