package no.stafett.stafettlogg.kobling;

import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.stafettlogg.post.Skriveretter;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Component;

/** Lederen i sakens enhet kan svare; den som fører loggen, når hun ser begge sakene. */
@Component
class Koblingsrett {

    private final Saker saker;
    private final Skriveretter retter;

    Koblingsrett(Saker saker, Skriveretter retter) {
        this.saker = saker;
        this.retter = retter;
    }

    Sak krevInnsyn(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
    }

    boolean kanSvare(Sak sak, Kobling kobling, Bruker bruker) {
        return bruker.harI(Rolle.LEDER, sak.enhet()) || kobling.serBegge() && retter.til(sak, bruker).foerer();
    }
}
