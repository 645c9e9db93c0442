package no.stafett.oppgave.live;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;
import no.stafett.sak.EnhetByttet;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.StafettOverfoert;
import no.stafett.sak.deltakelse.DeltakerUte;
import no.stafett.sak.habil.InhabilitetAvsluttet;
import no.stafett.sak.habil.InhabilitetMeldt;
import no.stafett.sak.sperre.Sperrehendelser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Samler hva som er endret i oppgavelista. Først når endringen er bekreftet: det som rulles tilbake, har ingen hørt om. Her
 * spørres databasen aldri, så den som tar en oppgave, venter ikke på at andre får vite det.
 */
@Component
class Endringer {

    /** Flere enn dette på én gang, og det er billigere at alle ser etter. */
    private static final int FLEST = 2000;

    /** Hendelsene i skjemaene navngir også oppgaven, men et utkast eller svar endrer ikke lista. */
    private static final String SKJEMA = "no.stafett.skjema.";

    /** Alt som navngir en oppgave, er noe som skjer med den; en ny slags hendelse følger med uten å føres opp her. */
    private static final ClassValue<Optional<RecordComponent>> OPPGAVEN = new ClassValue<>() {
        @Override
        protected Optional<RecordComponent> computeValue(Class<?> type) {
            return !type.isRecord() || type.getName().startsWith(SKJEMA) ? Optional.empty()
                    : Stream.of(type.getRecordComponents()).filter(del -> del.getName().equals("oppgaveId")).findFirst();
        }
    };

    private Set<String> oppgaver = new HashSet<>();
    private Set<UUID> saker = new HashSet<>();
    private boolean kanskje;

    @TransactionalEventListener(fallbackExecution = true)
    void paa(Hendelse skjedd) {
        OPPGAVEN.get(skjedd.getClass()).ifPresent(oppgaven -> oppgave(les(oppgaven, skjedd)));
    }

    /** Hvem som kan ta oppgavene, regnes ut på nytt. */
    @TransactionalEventListener(fallbackExecution = true, classes = {EnhetByttet.class, StafettOverfoert.class, DeltakerUte.class,
        InhabilitetMeldt.class, InhabilitetAvsluttet.class})
    void iSaken(Hendelse skjedd) {
        sak(skjedd.sakId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void paa(Sakstilgang.EnhetUte ute) {
        sak(ute.sakId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void paa(Sperrehendelser.InnsynSperret sperret) {
        sak(sperret.sakId());
    }

    private static String les(RecordComponent oppgaven, Hendelse skjedd) {
        try {
            oppgaven.getAccessor().setAccessible(true);
            return (String) oppgaven.getAccessor().invoke(skjedd);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void oppgave(String id) {
        if (id != null && oppgaver.size() < FLEST) {
            oppgaver.add(id);
        } else {
            kanskje = kanskje || id != null;
        }
    }

    private synchronized void sak(SakId id) {
        saker.add(id.verdi());
    }

    /** Noe kan være endret uten at vi vet hva: samband var brutt, eller det lot seg ikke sende. */
    synchronized void vetIkke() {
        kanskje = true;
    }

    /** Alt til nå; neste gang begynner det forfra. */
    synchronized Bunke tøm() {
        Bunke bunke = new Bunke(oppgaver, saker, kanskje);
        oppgaver = new HashSet<>();
        saker = new HashSet<>();
        kanskje = false;
        return bunke;
    }
}
