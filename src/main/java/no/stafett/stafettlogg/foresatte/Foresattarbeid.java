package no.stafett.stafettlogg.foresatte;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.foresatte.Foresatte;
import no.stafett.sak.foresatte.Registrert;
import no.stafett.stafettlogg.post.Skriveretter;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foresatte skrives inn av den som fører loggen, og av lederen i sakens enhet. */
@Service
class Foresattarbeid {

    private final Saker saker;
    private final Skriveretter retter;
    private final Foresatte foresatte;

    Foresattarbeid(Saker saker, Skriveretter retter, Foresatte foresatte) {
        this.saker = saker;
        this.retter = retter;
        this.foresatte = foresatte;
    }

    /** @param kanEndre om brukeren kan skrive, og ikke bare lese */
    record Stand(Sak sak, List<Registrert> foresatte, boolean kanEndre) {
    }

    /** @throws FinnesIkke når brukeren ikke ser saken */
    @Transactional(readOnly = true)
    public Stand stand(SakId sakId, Bruker bruker) {
        Sak sak = saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
        return new Stand(sak, foresatte.iSak(sakId), kanEndre(sak, bruker));
    }

    @Transactional
    public UUID legg(SakId sakId, NyForesatt ny, Bruker bruker) {
        krevEndre(sakId, bruker);
        return foresatte.legg(sakId, ny.foresatt());
    }

    @Transactional
    public void rett(SakId sakId, UUID id, NyForesatt ny, Bruker bruker) {
        krevEndre(sakId, bruker);
        foresatte.rett(sakId, id, ny.versjon() == null ? 0 : ny.versjon(), ny.foresatt(), bruker.id());
    }

    @Transactional
    public void avslutt(SakId sakId, UUID id, Bruker bruker) {
        krevEndre(sakId, bruker);
        foresatte.avslutt(sakId, id, bruker.id());
    }

    @Transactional
    public void taInnIgjen(SakId sakId, UUID id, Bruker bruker) {
        krevEndre(sakId, bruker);
        foresatte.taInnIgjen(sakId, id);
    }

    private void krevEndre(SakId sakId, Bruker bruker) {
        if (!kanEndre(saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new), bruker)) {
            throw new ManglerRolle();
        }
    }

    private boolean kanEndre(Sak sak, Bruker bruker) {
        return bruker.harI(Rolle.LEDER, sak.enhet()) || retter.til(sak, bruker).foerer();
    }
}
