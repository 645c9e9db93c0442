package no.stafett.innsikt;

import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Component;

/** Den som leder enheten som har saken, og ser den, er den som får gjort noe med at den står fast. */
@Component
public class Stansrett {

    private final Sakstilgang tilgang;
    private final Saker saker;

    Stansrett(Sakstilgang tilgang, Saker saker) {
        this.tilgang = tilgang;
        this.saker = saker;
    }

    /**
     * @throws FinnesIkke   også når hun ikke har rett til å vite om saken
     * @throws ManglerRolle når hun ser saken, men ikke leder enheten som har den
     */
    public Sak krev(SakId sakId, Bruker bruker) {
        tilgang.krevInnsyn(sakId, bruker);
        Sak sak = saker.hent(sakId);
        if (!bruker.harI(Rolle.LEDER, sak.enhet())) {
            throw new ManglerRolle();
        }
        return sak;
    }

    /** Som {@link #krev}, med saken låst til transaksjonen er over: to som gjør noe samtidig, kommer etter hverandre. */
    public Sak laas(SakId sakId, Bruker bruker) {
        krev(sakId, bruker);
        tilgang.laas(sakId);
        return krev(sakId, bruker);
    }
}
