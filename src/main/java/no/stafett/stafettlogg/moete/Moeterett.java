package no.stafett.stafettlogg.moete;

import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Sakstilgang;
import no.stafett.stafettlogg.post.Skriverett;
import no.stafett.stafettlogg.post.Skriveretter;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.stereotype.Component;

/** Hvem som kan gjøre hva med møtene: den som kan skrive i loggen, kaller inn; den som kalte inn eller fører loggen, endrer. */
@Component
class Moeterett {

    private final Saker saker;
    private final Sakstilgang tilgang;
    private final Skriveretter retter;

    Moeterett(Saker saker, Sakstilgang tilgang, Skriveretter retter) {
        this.saker = saker;
        this.tilgang = tilgang;
        this.retter = retter;
    }

    /** @throws FinnesIkke når brukeren ikke ser saken */
    Sak krevInnsyn(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
    }

    boolean kanKalleInn(Sak sak, Bruker bruker) {
        return !skriver(sak, bruker).slag().isEmpty();
    }

    /** Hva hun kan skrive i saken; det samme for alle møtene i den. */
    Skriverett skriver(Sak sak, Bruker bruker) {
        return retter.til(sak, bruker);
    }

    boolean kanEndre(Sak sak, Moete moete, Bruker bruker) {
        return kanEndre(skriver(sak, bruker), moete, bruker);
    }

    boolean kanEndre(Skriverett rett, Moete moete, Bruker bruker) {
        return !rett.slag().isEmpty() && (rett.foerer() || moete.erInnkaltAv(bruker.id()));
    }

    boolean kanSvare(Sak sak, Moete moete, Bruker bruker) {
        return sak.erAapen() && moete.deltaker(bruker.id()).isPresent();
    }

    /** @throws ManglerRolle når hun ser saken uten å kunne skrive i loggen */
    Sak krevKanKalleInn(SakId sakId, Bruker bruker) {
        Sak sak = krevInnsyn(sakId, bruker);
        if (!kanKalleInn(sak, bruker)) {
            throw new ManglerRolle();
        }
        return sak;
    }

    /**
     * Som {@link #krevKanKalleInn}, med saken låst. Den som avslutter saken, låser den før møtene; møtet låses derfor aldri først av
     * den som også skal ha saken.
     */
    void krevKanKalleInnILåstSak(SakId sakId, Bruker bruker) {
        krevInnsyn(sakId, bruker);
        tilgang.laas(sakId);
        krevKanKalleInn(sakId, bruker);
    }

    /** Som {@link #krevInnsyn}, med saken låst. */
    Sak krevInnsynILåstSak(SakId sakId, Bruker bruker) {
        krevInnsyn(sakId, bruker);
        tilgang.laas(sakId);
        return krevInnsyn(sakId, bruker);
    }

    void krev(boolean lov) {
        if (!lov) {
            throw new ManglerRolle();
        }
    }
}
