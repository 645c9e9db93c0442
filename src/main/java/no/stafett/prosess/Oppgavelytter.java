package no.stafett.prosess;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gjør motorens oppgavehendelser om til våre, i samme transaksjon. */
@Component
class Oppgavelytter implements TaskListener {

    private final ApplicationEventPublisher hendelser;
    private final Omvei omvei;

    Oppgavelytter(ApplicationEventPublisher hendelser, Omvei omvei) {
        this.hendelser = hendelser;
        this.omvei = omvei;
    }

    @Override
    public void notify(DelegateTask oppgave) {
        if (omvei.skjuler(oppgave)) {
            return;
        }
        hendelser.publishEvent(switch (oppgave.getEventName()) {
            case EVENTNAME_CREATE -> oppstod(oppgave);
            case EVENTNAME_COMPLETE -> new OppgaveForsvant(sakId(oppgave), oppgave.getId(), true);
            default -> new OppgaveForsvant(sakId(oppgave), oppgave.getId(), false);
        });
    }

    private static OppgaveOppstod oppstod(DelegateTask oppgave) {
        List<String> roller = oppgave.getCandidates().stream().map(IdentityLink::getGroupId).sorted().toList();
        LocalDate frist = oppgave.getDueDate() == null ? null
                : LocalDate.ofInstant(oppgave.getDueDate().toInstant(), Forretningsklokke.NORGE);
        String enhet = verdi(oppgave, Variabler.ENHET_ID);
        UUID rom = id(oppgave, Variabler.ROM);
        UUID tiltak = id(oppgave, Variabler.TILTAK_ID);
        return new OppgaveOppstod(sakId(oppgave), oppgave.getId(), oppgave.getProcessDefinitionId(),
                oppgave.getTaskDefinitionKey(), roller, frist, enhet == null ? null : EnhetId.av(enhet),
                rom, tiltak,
                verdi(oppgave, Variabler.FORSLAG), verdi(oppgave, Variabler.RAD));
    }

    private static UUID id(DelegateTask oppgave, String variabel) {
        String verdi = verdi(oppgave, variabel);
        return verdi == null ? null : UUID.fromString(verdi);
    }

    private static SakId sakId(DelegateTask oppgave) {
        return SakId.av(verdi(oppgave, Variabler.SAK_ID));
    }

    /** Løpets variabler; oppgaven har ingen egne, og å lete etter dem er en spørring til. */
    private static String verdi(DelegateTask oppgave, String variabel) {
        return (String) oppgave.getExecution().getVariable(variabel);
    }

    /**
     * Et nivå begynner alltid på begynnelsen, også når saken bare skal innom på vei tilbake til beslutningen. Oppgavene som oppstår og
     * forsvinner der, har ingen hatt, og ingen skal få vite om dem: verken lista, sporet eller den som venter på en oppgave.
     */
    @Component
    static class Omvei {

        private final ThreadLocal<Gang> gang = new ThreadLocal<>();

        private static final class Gang {
            private final Set<String> oppgaver = new HashSet<>();
            private boolean underveis = true;
        }

        void gå(Runnable omveien, Runnable dit) {
            Gang denne = new Gang();
            gang.set(denne);
            try {
                omveien.run();
                denne.underveis = false;
                dit.run();
            } finally {
                gang.remove();
            }
        }

        /** Om oppgaven bare er til på omveien. */
        boolean skjuler(DelegateTask oppgave) {
            Gang denne = gang.get();
            if (denne == null) {
                return false;
            }
            return TaskListener.EVENTNAME_CREATE.equals(oppgave.getEventName()) ? denne.underveis && denne.oppgaver.add(oppgave.getId())
                    : denne.oppgaver.contains(oppgave.getId());
        }
    }
}
