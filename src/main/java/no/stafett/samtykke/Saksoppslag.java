package no.stafett.samtykke;

import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.stereotype.Component;

/** Saken for den som får se den, og hvem som har den: de i enheten og stafettholderen (domenets matrise §7). */
@Component
class Saksoppslag {

    private final Saker saker;
    private final Stafettpinne pinne;
    private final Sakstilgang tilgang;
    private final Enheter enheter;

    Saksoppslag(Saker saker, Stafettpinne pinne, Sakstilgang tilgang, Enheter enheter) {
        this.saker = saker;
        this.pinne = pinne;
        this.tilgang = tilgang;
        this.enheter = enheter;
    }

    /** @throws FinnesIkke både når saken ikke finnes og når brukeren ikke skal vite om den */
    Sak krevSynlig(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
    }

    /** Saken låst til transaksjonen er over: det tilgangen bygger på, endres av én om gangen. */
    Sak krevLaast(SakId sakId, Bruker bruker) {
        krevSynlig(sakId, bruker);
        tilgang.laas(sakId);
        return krevSynlig(sakId, bruker);
    }

    /**
     * Saken, låst.
     *
     * @throws ManglerRolle når brukeren ser saken, men ikke har den
     */
    Sak krevEndre(SakId sakId, Bruker bruker) {
        Sak saken = krevLaast(sakId, bruker);
        if (!kanEndre(saken, bruker)) {
            throw new ManglerRolle();
        }
        return saken;
    }

    boolean kanEndre(Sak saken, Bruker bruker) {
        return bruker.arbeiderI(saken.enhet()) || pinne.holder(saken.id()).filter(bruker.id()::equals).isPresent();
    }

    /** Tjenesten saken hører til. */
    String tjeneste(Sak saken) {
        return enheter.hent(saken.enhet()).tjeneste();
    }

    String enhetsnavn(EnhetId id) {
        return enheter.hent(id).navn();
    }
}
