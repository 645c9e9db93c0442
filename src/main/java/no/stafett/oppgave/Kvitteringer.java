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
        Sak sak = saker.hent(oppgave.sakId());
        List<Fullfoering.Neste> neste = neste(oppgave.sakId(), bruker);
        return tilgang.serSaken(oppgave, bruker) ? new Fullfoering.Kvittering(sak.nivaa(), sak.status(), neste)
                : new Fullfoering.Kvittering(oppgave.nivaa(), "aapen", neste);
    }

    /** Det brukeren får vite at venter i saken. Tomt for den som verken ser saken eller kan ta noe i den. */
    List<Fullfoering.Neste> neste(SakId sakId, Bruker bruker) {
        return rader.aapneISak(sakId).stream().filter(oppgave -> tilgang.angaar(oppgave, bruker))
                .map(oppgave -> new Fullfoering.Neste(oppgave, tilgang.kanTas(oppgave, bruker))).toList();
    }
}
