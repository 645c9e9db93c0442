package no.stafett.oppgave;

import java.util.List;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Hvor saken står etter en fullføring, og hva som venter i den. */
@Component
class Kvitteringer {

    private final Saker saker;
    private final Oppgaverader rader;
    private final Oppgavetilgang tilgang;

    Kvitteringer(Saker saker, Oppgaverader rader, Oppgavetilgang tilgang) {
        this.saker = saker;
        this.rader = rader;
        this.tilgang = tilgang;
    }

    /** Nivået og de neste oppgavene vises bare for den som ser saken; andre får vite det de visste fra før. */
    Fullfoering.Kvittering skriv(Oppgave oppgave, Bruker bruker) {
        boolean serSaken = tilgang.serSaken(oppgave, bruker);
        List<Fullfoering.Neste> neste = neste(oppgave.sakId(), serSaken, bruker);
        if (!serSaken) {
            return new Fullfoering.Kvittering(oppgave.nivaa(), "aapen", neste);
        }
        Sak sak = saker.hent(oppgave.sakId());
        return new Fullfoering.Kvittering(sak.nivaa(), sak.status(), neste);
    }

    /** Det brukeren får vite at venter i saken. Tomt for den som verken ser saken eller kan ta noe i den. */
    List<Fullfoering.Neste> neste(SakId sakId, Bruker bruker) {
        return neste(sakId, tilgang.serSaken(sakId, bruker), bruker);
    }

    private List<Fullfoering.Neste> neste(SakId sakId, boolean serSaken, Bruker bruker) {
        return rader.aapneISak(sakId).stream().map(oppgave -> new Fullfoering.Neste(oppgave, tilgang.kanTas(oppgave, bruker)))
                .filter(neste -> serSaken || neste.kanTasAvMeg()).toList();
    }
}
