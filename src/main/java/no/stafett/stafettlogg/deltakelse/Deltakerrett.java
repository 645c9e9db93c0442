package no.stafett.stafettlogg.deltakelse;

import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.stafettlogg.post.Skriveretter;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.stereotype.Component;

/** Den som fører saken, bestemmer hvem som er med: stafettholderen og vikaren hennes, og før det er noen, den som eier undringen. */
@Component
class Deltakerrett {

    private final Saker saker;
    private final Skriveretter retter;

    Deltakerrett(Saker saker, Skriveretter retter) {
        this.saker = saker;
        this.retter = retter;
    }

    /** @throws FinnesIkke når brukeren ikke ser saken */
    Sak krevInnsyn(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
    }

    boolean kanEndre(Sak sak, Bruker bruker) {
        return sak.erAapen() && retter.til(sak, bruker).foerer();
    }

    /** Saken låst til transaksjonen er over. @throws ManglerRolle når hun ser saken uten å føre den */
    Sak krevEndre(SakId sakId, Bruker bruker) {
        krevInnsyn(sakId, bruker);
        saker.laas(sakId);
        Sak sak = krevInnsyn(sakId, bruker);
        if (!kanEndre(sak, bruker)) {
            throw new ManglerRolle();
        }
        return sak;
    }
}
