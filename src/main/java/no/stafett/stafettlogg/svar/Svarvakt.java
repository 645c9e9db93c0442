package no.stafett.stafettlogg.svar;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.stafettlogg.post.Loggslag;
import no.stafett.stafettlogg.post.Skriveretter;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Component;

/** Hvem som ser et levert skjema, og hvem som kan gjøre noe med det. Akuttrommets finnes ikke her. */
@Component
class Svarvakt {

    private final Saker saker;
    private final Svararkiv arkiv;
    private final Skriveretter retter;

    Svarvakt(Saker saker, Svararkiv arkiv, Skriveretter retter) {
        this.saker = saker;
        this.arkiv = arkiv;
        this.retter = retter;
    }

    /** @param kanEndres om brukeren kan rette eller stryke det */
    record Funn(Sak sak, Svar svar, boolean kanEndres) {
    }

    void krevInnsyn(SakId sakId, Bruker bruker) {
        sak(sakId, bruker);
    }

    /** @throws FinnesIkke når brukeren ikke ser saken, eller svaret ikke er et åpent svar i den */
    Funn krevSynlig(SakId sakId, UUID id, Bruker bruker) {
        Sak sak = sak(sakId, bruker);
        Svar svar = arkiv.aapent(id).filter(ett -> ett.sakId().equals(sakId)).orElseThrow(FinnesIkke::new);
        return new Funn(sak, svar, retter.kanEndre(sak, svar, bruker));
    }

    /** Begge sakene, alltid i samme rekkefølge: to som fører hver sitt skjema mellom de samme to sakene, kommer da etter hverandre. */
    void laas(SakId fra, SakId til) {
        Stream.of(fra, til).filter(Objects::nonNull).distinct().sorted(Comparator.comparing(SakId::toString)).forEach(saker::laas);
    }

    /** Låst til transaksjonen er over. @throws ManglerRolle når brukeren ser det, men ikke kan rette det */
    Funn krevEndre(SakId sakId, UUID id, Bruker bruker) {
        Sak sak = sak(sakId, bruker);
        Svar svar = arkiv.laas(sakId, id).orElseThrow(FinnesIkke::new);
        // Et strøket svar kan ingen rette; den som kunne, får vite at noen kom først.
        if (!svar.erStroeket() && !retter.kanEndre(sak, svar, bruker) || svar.erStroeket() && !retter.til(sak, bruker).deltar() && !leder(sak, bruker)) {
            throw new ManglerRolle();
        }
        return new Funn(sak, svar, true);
    }

    /** Den som leverte det, og lederen, kan la teksten bli borte. De andre må føre den dit den hører til. */
    boolean kanSlette(Funn funn, Bruker bruker) {
        return funn.svar().person().equals(bruker.id()) || leder(funn.sak(), bruker);
    }

    /** Om brukeren kan skrive et notat i den andre saken. */
    boolean kanSkriveI(SakId til, SakId fra, Bruker bruker) {
        return !til.equals(fra) && saker.finnSynlig(til, bruker).filter(sak -> retter.til(sak, bruker).slag().contains(Loggslag.NOTAT)).isPresent();
    }

    private static boolean leder(Sak sak, Bruker bruker) {
        return bruker.harI(Rolle.LEDER, sak.enhet());
    }

    private Sak sak(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
    }
}
