package no.stafett.oppgave;

import java.util.List;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.prosess.Oppgaver;
import no.stafett.tilgang.Gruppe;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Oppgavene til en som slutter, går til den som tar over, eller blir ledige for dem som kan gjøre dem. */
@Component
public class Oppgavearv {

    private final Oppgaverader rader;
    private final Oppgavetilgang tilgang;
    private final Oppgaver motor;
    private final ApplicationEventPublisher hendelser;

    Oppgavearv(Oppgaverader rader, Oppgavetilgang tilgang, Oppgaver motor, ApplicationEventPublisher hendelser) {
        this.rader = rader;
        this.tilgang = tilgang;
        this.motor = motor;
        this.hendelser = hendelser;
    }

    /** De åpne hun har tatt, også skjermede: de siste vises aldri for noen. */
    public List<Oppgave> hos(PersonId person) {
        return rader.aapneHos(person);
    }

    /**
     * @param til får den når hun arbeider i enheten oppgaven hører til, og verken en sperre eller at hun er inhabil stenger henne ute;
     *            ellers er den ledig
     */
    public void gi(String id, PersonId fra, PersonId til) {
        rader.laas(id).filter(o -> o.erAapen() && o.erHos(fra)).ifPresent(o -> {
            rader.leggTilbake(id);
            motor.leggTilbake(id);
            tilgang.følgOppgavene(o.sakId(), fra);
            hendelser.publishEvent(new Hendelser.OppgaveLagtTilbake(o.sakId(), id, fra));
            if (o.skjermet() || rader.arbeiderI(til, o.enhet()) && !tilgang.stenger(o, til)) {
                giTil(o, til);
            }
        });
    }

    private void giTil(Oppgave oppgave, PersonId til) {
        rader.ta(oppgave.id(), til);
        motor.ta(oppgave.id(), til);
        tilgang.følgOppgavene(oppgave.sakId(), til);
        hendelser.publishEvent(new Hendelser.OppgaveTatt(oppgave.sakId(), oppgave.id(), til));
    }

    /** Det hun har og kan ta i akuttrommene i saken, går til den som tar over der. */
    public void rommet(SakId sakId, PersonId fra, PersonId til) {
        hos(fra).stream().filter(o -> o.skjermet() && o.sakId().equals(sakId)).forEach(o -> gi(o.id(), fra, til));
        rader.byttKandidatIRommet(sakId, fra, til);
    }

    /** Det bare hun kunne tatt, kan nå bare den andre ta. */
    public void kandidaten(PersonId fra, PersonId til) {
        rader.byttKandidat(fra, til);
    }
}
