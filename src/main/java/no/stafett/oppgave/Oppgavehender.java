package no.stafett.oppgave;

import java.util.Optional;
import no.stafett.felles.PersonId;
import no.stafett.prosess.OppgaveErBorte;
import no.stafett.prosess.Oppgaver;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * En oppgave skifter hender: i lista, i motoren, i det den som har den, ser av saken, og i sporet. Saken er alltid låst før oppgaven; den
 * som kaller, holder på med én sak om gangen.
 */
@Component
public class Oppgavehender {

    private final Oppgaverader rader;
    private final Oppgavetilgang tilgang;
    private final Oppgaver motor;
    private final ApplicationEventPublisher hendelser;

    Oppgavehender(Oppgaverader rader, Oppgavetilgang tilgang, Oppgaver motor, ApplicationEventPublisher hendelser) {
        this.rader = rader;
        this.tilgang = tilgang;
        this.motor = motor;
        this.hendelser = hendelser;
    }

    /** @throws FinnesIkke likt for en oppgave som ikke finnes og en brukeren ikke skal vite om */
    public Oppgave krevSynlig(String id, Bruker bruker) {
        return tilgang.krevSynlig(id, bruker);
    }

    /** Åpen, synlig og låst. @throws OppgavenErFerdig når den er gjort */
    public Oppgave krevLaast(String id, Bruker bruker) {
        return tilgang.krevLaast(id, bruker);
    }

    /** Låst, og hos brukeren selv eller hos den hun er vikar for. @throws OppgaveOpptatt når en annen har den */
    public Oppgave krevHosMeg(String id, Bruker bruker) {
        return tilgang.krevHosMeg(id, bruker);
    }

    /** Låst, uten å se etter hvem som spør: for bakgrunnsarbeid, og for den som gjør om sitt eget. Tom når den ikke finnes. */
    public Optional<Oppgave> laas(String id) {
        return rader.finn(id).flatMap(oppgave -> {
            tilgang.laasSaken(oppgave);
            return rader.laas(id);
        });
    }

    /** Bare saken oppgaven hører til; ingenting når den ikke finnes. Sier ikke om hun får se den. */
    public void laasSaken(String id) {
        rader.laasSaken(id);
    }

    public boolean erMin(Oppgave oppgave, Bruker bruker) {
        return tilgang.erMin(oppgave, bruker);
    }

    /** Ledig, og brukeren kan ta den. */
    public boolean erLedigFor(Oppgave oppgave, Bruker bruker) {
        return oppgave.behandler() == null && tilgang.kanTas(oppgave, bruker);
    }

    public boolean serSaken(Oppgave oppgave, Bruker bruker) {
        return tilgang.serSaken(oppgave, bruker);
    }

    /**
     * Det som er skrevet om saken, ser den som ser saken, og den som har oppgaven nå. Ikke koordinatoren, som arbeider i saker uten å
     * vite hvem de gjelder (domenets §7), og ikke den som en gang hadde den.
     */
    public boolean serInnholdet(Oppgave oppgave, Bruker bruker) {
        return tilgang.serSaken(oppgave, bruker)
                || oppgave.erAapen() && !oppgave.roller().contains("koordinator") && tilgang.erMin(oppgave, bruker);
    }

    /** Om en adressesperre, eller at hun er inhabil, stenger personen ute. */
    public boolean stenger(Oppgave oppgave, PersonId person) {
        return tilgang.stenger(oppgave, person);
    }

    /** Oppgaven er ledig for dem som kan ta den. Utkastet blir liggende. */
    public void slipp(Oppgave oppgave) {
        rader.leggTilbake(oppgave.id());
        iMotoren(() -> motor.leggTilbake(oppgave.id()));
        tilgang.følgOppgavene(oppgave.sakId(), oppgave.behandler());
        hendelser.publishEvent(new Hendelser.OppgaveLagtTilbake(oppgave.sakId(), oppgave.id(), oppgave.behandler()));
    }

    /** @return slik den nå ligger hos henne @throws OppgaveOpptatt når noen andre var først */
    public Oppgave.Gang gi(Oppgave oppgave, PersonId til) {
        Oppgave.Gang gang = rader.ta(oppgave.id(), til).orElseThrow(() -> svarUtFraTilstanden(oppgave.id()));
        iMotoren(() -> motor.ta(oppgave.id(), til));
        tilgang.følgOppgavene(oppgave.sakId(), til);
        hendelser.publishEvent(new Hendelser.OppgaveTatt(oppgave.sakId(), oppgave.id(), til));
        return gang;
    }

    /** Fra den som har den, om noen, til en annen eller til ingen. @param til null når den skal være ledig @return slik den da ligger der */
    public Optional<Oppgave.Gang> flytt(Oppgave oppgave, PersonId til) {
        if (oppgave.behandler() != null) {
            slipp(oppgave);
        }
        return Optional.ofNullable(til).map(ny -> gi(oppgave, ny));
    }

    /** Raden er alt vår i denne transaksjonen; sier motoren nei, gikk saken videre uten oppgaven. */
    private static void iMotoren(Runnable handling) {
        try {
            handling.run();
        } catch (OppgaveErBorte e) {
            throw new OppgavenErFerdig();
        }
    }

    private RuntimeException svarUtFraTilstanden(String id) {
        return rader.finn(id).filter(Oppgave::erAapen).<RuntimeException>map(o -> o.behandler() == null
                ? new OppgavenErIkkeTatt() : new OppgaveOpptatt(o)).orElseGet(OppgavenErFerdig::new);
    }
}
