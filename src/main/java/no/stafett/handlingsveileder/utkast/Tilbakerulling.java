package no.stafett.handlingsveileder.utkast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Avtrykk;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.Publisering;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.handlingsveileder.Startpakke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ett trykk tilbake til det som gjaldt før. Pakken publiseres på nytt, som en ny versjon: historien blir stående, nivåer som er i gang, fortsetter
 * på sin, og nye tar den gamle, hele den og ingenting annet. Det trengs ingen annen: pakken er godkjent før, den var i bruk til den neste kom, og det
 * haster når noe er galt. Derfor går det bare til den forrige; til noe eldre går veien gjennom et utkast. Porten ser på den likevel.
 */
@Service
public class Tilbakerulling {

    private static final int LENGSTE_MERKNAD = 500;

    private final Utkastrett rett;
    private final Publisering publisering;
    private final Publiseringer publisert;
    private final Startpakke start;

    Tilbakerulling(Utkastrett rett, Publisering publisering, Publiseringer publisert, Startpakke start) {
        this.rett = rett;
        this.publisering = publisering;
        this.publisert = publisert;
        this.start = start;
    }

    /** Den som gjaldt før det som gjelder nå; for den første, det tjenesten hadde før den fikk sin egen. Tom når det ikke er noen. */
    public Optional<Utgave> forrige(String leietaker) {
        List<Utgave> alle = publisert.alle(leietaker);
        if (alle.isEmpty()) {
            return Optional.empty();
        }
        Utgave naa = alle.get(0);
        UUID først = opprinnelig(naa, alle);
        return Stream.concat(alle.stream(), start.grunnlaget(leietaker).stream()).dropWhile(u -> !u.id().equals(først)).skip(1)
                .filter(u -> !leietaker.equals(u.leietaker()) || !u.avtrykk().equals(naa.avtrykk())).findFirst();
    }

    /**
     * @param naa     den som gjaldt da hun valgte
     * @param til     den forrige, slik hun så den; null når hun ikke sier hvilken det er
     * @param merknad hvorfor; tom når det ikke er mer å si
     * @throws KanIkkeGisUt når noe annet er publisert imens, det ikke er den forrige, eller den er lik det som gjelder
     */
    @Transactional
    public Utgave rullTilbake(String leietaker, UUID naa, UUID til, String merknad) {
        Bruker bruker = rett.bruker();
        if (!Utkastrett.ser(leietaker, bruker)) {
            throw new FinnesIkke();
        }
        rett.krevGodkjenne(leietaker, bruker);
        publisering.laas();
        Utgave gjelder = publisert.siste(leietaker).orElseThrow(KanIkkeGisUt::ingenTidligere);
        if (!gjelder.id().equals(naa)) {
            throw KanIkkeGisUt.noeAnnetGjelder();
        }
        Utgave den = forrige(leietaker).orElseThrow(KanIkkeGisUt::ingenTidligere);
        if (til != null && !til.equals(den.id())) {
            throw KanIkkeGisUt.bareForrige();
        }
        publisering.publiser(pakke(leietaker, den, gjelder), new Publisering.Oppdrag(bruker.id().verdi(), null, null, den.id(), grunn(leietaker, merknad, den)));
        return publisert.siste(leietaker).orElseThrow();
    }

    /** Av den felles blir ikke alt med, så den kan være lik uten å ha samme avtrykk. */
    private Pakke pakke(String leietaker, Utgave den, Utgave gjelder) {
        Map<String, byte[]> filer = start.filer(leietaker, den);
        if (Avtrykk.av(filer).equals(gjelder.avtrykk())) {
            throw KanIkkeGisUt.likt();
        }
        return new Pakke(den.pakke(), leietaker, filer);
    }

    private static String grunn(String leietaker, String merknad, Utgave den) {
        if (merknad != null && merknad.length() > LENGSTE_MERKNAD) {
            throw KanIkkeGisUt.merknad();
        }
        String selv = leietaker.equals(den.leietaker()) ? "Tilbake til versjon " + den.versjon() + "." : "Tilbake til det som gjaldt før.";
        return merknad == null || merknad.isBlank() ? selv : merknad.strip();
    }

    /** Er den som gjelder, selv rullet tilbake, er det den første gangen den gjaldt, som sier hva som var før, hvor mange ganger det enn er gjort. */
    private static UUID opprinnelig(Utgave naa, List<Utgave> alle) {
        UUID id = naa.id();
        for (Optional<Utgave> her = Optional.of(naa); her.isPresent() && her.get().tilbakeTil() != null;) {
            UUID til = her.get().tilbakeTil();
            id = til;
            her = alle.stream().filter(u -> u.id().equals(til)).findFirst();
        }
        return id;
    }
}
