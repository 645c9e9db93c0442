package no.stafett.oppgave.reservasjon;

import no.stafett.oppgave.Hendelser;
import no.stafett.prosess.OppgaveForsvant;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.UtkastLagret;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reservasjonen begynner og slutter med raden i lista, i samme setning; her varer den så lenge hun arbeider. Et spørsmål om å ta over gjelder bare så lenge den som spurte, har oppgaven.
 */
@Component
class Reservasjonsvakt {

    private final Reservasjoner reservasjoner;
    private final Oppgaveoverleveringer overleveringer;
    private final Reservasjonstid tid;

    Reservasjonsvakt(Reservasjoner reservasjoner, Oppgaveoverleveringer overleveringer, Reservasjonstid tid) {
        this.reservasjoner = reservasjoner;
        this.overleveringer = overleveringer;
        this.tid = tid;
    }

    @EventListener
    void paa(Hendelser.OppgaveLagtTilbake lagtTilbake) {
        overleveringer.bortfall(lagtTilbake.oppgaveId());
    }

    @EventListener
    void paa(OppgaveForsvant borte) {
        overleveringer.bortfall(borte.oppgaveId());
    }

    /** Skjer hvert femte sekund mens noen skriver; raden endres bare når en ny dag har begynt. */
    @EventListener
    void paa(UtkastLagret lagret) {
        reservasjoner.forleng(lagret.oppgaveId(), tid.slutt());
    }

    @EventListener
    void paa(SkjemaBesvart besvart) {
        if (!besvart.hovedskjema() && besvart.oppgaveId() != null) {
            reservasjoner.forleng(besvart.oppgaveId(), tid.slutt());
        }
    }
}
