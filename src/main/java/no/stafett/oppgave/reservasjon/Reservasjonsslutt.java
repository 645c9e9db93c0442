package no.stafett.oppgave.reservasjon;

import no.stafett.oppgave.Hendelser;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Legger tilbake det ingen har arbeidet i. Går i bakgrunnen, uten noen innlogget: i sporet står systemet. Hver oppgave for seg, og en sak
 * noen holder på med nå, hoppes over til neste gang; derfor kan to noder gjøre det samtidig.
 */
@Component
public class Reservasjonsslutt {

    private static final Logger LOGG = LoggerFactory.getLogger(Reservasjonsslutt.class);
    private static final int OM_GANGEN = 200;

    private final Reservasjoner reservasjoner;
    private final Reservasjonstid tid;
    private final Oppgavehender hender;
    private final ApplicationEventPublisher hendelser;
    private final TransactionTemplate transaksjon;

    Reservasjonsslutt(Reservasjoner reservasjoner, Reservasjonstid tid, Oppgavehender hender, ApplicationEventPublisher hendelser,
            PlatformTransactionManager transaksjoner) {
        this.reservasjoner = reservasjoner;
        this.tid = tid;
        this.hender = hender;
        this.hendelser = hendelser;
        this.transaksjon = new TransactionTemplate(transaksjoner);
    }

    /** @return hvor mange som ble ledige */
    @Scheduled(cron = "${stafett.oppgave.reservasjon-sjekkes:15 */5 * * * *}")
    public int leggTilbake() {
        if (tid.slutt() == null) {
            return 0;
        }
        int ledige = 0;
        for (String oppgave : reservasjoner.utloepte(tid.naa(), OM_GANGEN)) {
            ledige += leggTilbake(oppgave) ? 1 : 0;
        }
        return ledige;
    }

    /** Feiler én, får de andre sin tur. */
    private boolean leggTilbake(String oppgave) {
        try {
            return Boolean.TRUE.equals(transaksjon.execute(status -> reservasjoner.laasSakenStraks(oppgave)
                    && hender.laas(oppgave).filter(this::erUte).map(this::slipp).isPresent()));
        } catch (RuntimeException feil) {
            LOGG.warn("Oppgave {} ble ikke lagt tilbake: {}", oppgave, feil.getClass().getSimpleName());
            return false;
        }
    }

    /** Sett etter at den er låst: hun kan ha rukket å skrive, eller å gi den fra seg. */
    private boolean erUte(Oppgave oppgave) {
        return oppgave.erAapen() && oppgave.behandler() != null && !oppgave.skjermet() && oppgave.gang().reservertTil() != null
                && !oppgave.gang().reservertTil().isAfter(tid.naa());
    }

    private Oppgave slipp(Oppgave oppgave) {
        hender.slipp(oppgave);
        hendelser.publishEvent(new Hendelser.ReservasjonUtloept(oppgave.sakId(), oppgave.id(), oppgave.behandler()));
        return oppgave;
    }
}
