package no.stafett.varsel;

import no.stafett.oppgave.Hendelser.OppgaveFlyttet;
import no.stafett.oppgave.Hendelser.OppgaveOmtalt;
import no.stafett.oppgave.Hendelser.OverleveringSpurt;
import no.stafett.oppgave.Hendelser.ReservasjonUtloept;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Det andre gjør med en oppgave, som én bestemt person må få vite om. */
@Component
class Oppgavehendelser {

    private final Varselhendelser hendelser;

    Oppgavehendelser(Varselhendelser hendelser) {
        this.hendelser = hendelser;
    }

    @EventListener
    void paa(OverleveringSpurt spurt) {
        hendelser.legg(Varselslag.OVERLEVERING, spurt.oppgaveId(), spurt.av(), spurt.til());
    }

    /** Lederen spør ikke, men den som får den, må vite det. */
    @EventListener
    void paa(OppgaveFlyttet flyttet) {
        if (flyttet.til() != null) {
            hendelser.legg(Varselslag.OVERLEVERING, flyttet.oppgaveId(), flyttet.av(), flyttet.til());
        }
    }

    @EventListener
    void paa(OppgaveOmtalt omtalt) {
        hendelser.legg(Varselslag.OMTALT, omtalt.oppgaveId(), omtalt.av(), omtalt.omtalt());
    }

    @EventListener
    void paa(ReservasjonUtloept ute) {
        hendelser.legg(Varselslag.UTLOEPT, ute.oppgaveId(), null, ute.hos());
    }
}
