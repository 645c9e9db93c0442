package no.stafett.oppgave.reservasjon;

import java.util.UUID;
import no.stafett.oppgave.Hendelser;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.oppgave.reservasjon.GrepetStaar.Hvorfor;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Det siste gjøres om: den som hadde oppgaven, har den igjen, og datoen, prioriteten og spørsmålene er som de var. Bare av den som gjorde
 * det, bare en stund, og bare når ingen har gjort noe siden.
 */
@Service
public class Grepangring {

    private final Oppgavehender hender;
    private final Oppgavegrepene grepene;
    private final Greptilbakefoering tilbake;
    private final Reservasjonstid tid;
    private final ApplicationEventPublisher hendelser;

    Grepangring(Oppgavehender hender, Oppgavegrepene grepene, Greptilbakefoering tilbake, Reservasjonstid tid, ApplicationEventPublisher hendelser) {
        this.hender = hender;
        this.grepene = grepene;
        this.tilbake = tilbake;
        this.tid = tid;
        this.hendelser = hendelser;
    }

    /**
     * @param grep det hun så da hun valgte å angre; null for det siste
     * @throws GrepetStaar når det er for sent, eller noe har skjedd siden
     * @throws FinnesIkke når hun verken ser oppgaven eller har gjort noe med den
     */
    @Transactional
    public void angre(String id, UUID grep, Bruker bruker) {
        if (!grepene.harGjortNoe(id, bruker)) {
            hender.krevSynlig(id, bruker);
            throw new GrepetStaar(Hvorfor.INGENTING);
        }
        Oppgave oppgave = hender.laas(id).filter(o -> !hender.stenger(o, bruker.id())).orElseThrow(FinnesIkke::new);
        Oppgavegrep siste = grepene.siste(id).orElseThrow(FinnesIkke::new);
        krevMulig(oppgave, siste, grep, bruker);
        tilbake.gjør(oppgave, siste);
        grepene.angret(siste.id());
        hendelser.publishEvent(new Hendelser.OppgavegrepAngret(oppgave.sakId(), id, bruker.id(), siste.slag().navn()));
    }

    private void krevMulig(Oppgave oppgave, Oppgavegrep siste, UUID grep, Bruker bruker) {
        boolean detHunSaa = grep == null || siste.id().equals(grep);
        if (detHunSaa && siste.angret()) {
            throw new GrepetStaar(Hvorfor.ALT_ANGRET);
        }
        if (!detHunSaa || !siste.av().equals(bruker.id()) || !oppgave.erAapen()
                || grepene.stand(oppgave.id()).filter(naa -> naa.erSomI(siste.etter())).isEmpty()) {
            throw new GrepetStaar(Hvorfor.NOE_HAR_SKJEDD);
        }
        if (siste.slag() == Oppgavegrep.Slag.FLYTTET && !bruker.harI(Rolle.LEDER, oppgave.enhet())) {
            throw new GrepetStaar(Hvorfor.NOE_HAR_SKJEDD);
        }
        if (!tid.kanAngres(siste.tid())) {
            throw new GrepetStaar(Hvorfor.FOR_SENT);
        }
    }
}
