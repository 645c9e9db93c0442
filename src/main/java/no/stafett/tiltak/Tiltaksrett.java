package no.stafett.tiltak;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Component;

/**
 * Hvem som kan gjøre hva med tiltakene (domenets matrise §7): stafettholderen og vikaren hennes alt, den ansvarlige sitt eget, og lederen der
 * den ansvarlige arbeider kan gi det til en annen. Før det er avtalt hvem som holder pinnen, kan den som ser saken, begynne.
 */
@Component
public class Tiltaksrett {

    private final Saker saker;
    private final Stafettpinne pinne;
    private final Tiltakene tiltakene;

    Tiltaksrett(Saker saker, Stafettpinne pinne, Tiltakene tiltakene) {
        this.saker = saker;
        this.pinne = pinne;
        this.tiltakene = tiltakene;
    }

    /** @throws FinnesIkke når brukeren ikke ser saken */
    public Sak krevInnsyn(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
    }

    public boolean kanStyre(Sak sak, Bruker bruker) {
        return sak.erAapen() && (!pinne.erAvtalt(sak.id()) || pinne.foeresAv(sak.id(), bruker));
    }

    public boolean kanEndre(Sak sak, Tiltak t, Bruker bruker) {
        return sak.erAapen() && (t.ansvar().erHos(bruker.id()) || kanStyre(sak, bruker));
    }

    /** Den som er spurt svarer selv; for et tiltak hjemme skriver stafettholderen det de sier der. */
    public boolean kanSvare(Sak sak, Tiltak t, Bruker bruker) {
        return sak.erAapen() && (t.ansvar().erHos(bruker.id()) || t.ansvar().erHjemme() && kanStyre(sak, bruker));
    }

    public boolean kanPlassere(Sak sak, Tiltak t, Bruker bruker) {
        boolean lederDer = t.ansvar().enhet() != null && bruker.harI(Rolle.LEDER, t.ansvar().enhet());
        return sak.erAapen() && (lederDer || kanStyre(sak, bruker));
    }

    interface Regel {
        boolean gjelder(Sak sak, Tiltak t, Bruker bruker);
    }

    /** Tiltaket, når brukeren ser saken og regelen gir henne lov. To som endrer i samme sak, kommer etter hverandre. */
    Tiltak krev(SakId sakId, UUID tiltak, Bruker bruker, Regel regel) {
        Sak sak = krevInnsyn(sakId, bruker);
        pinne.laas(sakId);
        Tiltak t = tiltakene.finn(sakId, tiltak).orElseThrow(FinnesIkke::new);
        if (!regel.gjelder(sak, t, bruker)) {
            throw new ManglerRolle();
        }
        return t;
    }

    /** En sak brukeren leder, og tiltakene i den. */
    record Ledet(Sak sak, List<Tiltak> tiltak) {

        /** @throws TiltaketErEndret når det er gjort noe med det siden */
        Tiltak somDaDetBle(TiltakService.Roert roert) {
            return tiltak.stream().filter(t -> t.id().equals(roert.tiltak()) && t.versjon() == roert.versjon()).findFirst().orElseThrow(TiltaketErEndret::new);
        }
    }

    /** Saken, låst, for den som leder der den er; hun flytter arbeid i egen enhet (domenets §7). */
    Ledet krevLeder(SakId sakId, Bruker bruker) {
        Sak sak = krevInnsyn(sakId, bruker);
        if (!sak.erAapen() || !bruker.harI(Rolle.LEDER, sak.enhet())) {
            throw new ManglerRolle();
        }
        pinne.laas(sakId);
        return new Ledet(sak, tiltakene.gjeldende(sakId));
    }

    Sak krevStyring(SakId sakId, Bruker bruker) {
        Sak sak = krevInnsyn(sakId, bruker);
        if (!kanStyre(sak, bruker)) {
            throw new ManglerRolle();
        }
        pinne.laas(sakId);
        return sak;
    }
}
