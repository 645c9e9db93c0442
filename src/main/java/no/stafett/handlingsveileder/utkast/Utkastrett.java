package no.stafett.handlingsveileder.utkast;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Paalogget;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.Rolletildeling;
import org.springframework.stereotype.Component;

/**
 * Hvem som ser, endrer og godkjenner en handlingsveileder (domenets matrise §7). De fagansvarlige og koordinatoren i kommunen ser alle dens;
 * den fagansvarlige endrer dem hun har ansvar for: tjenesten rollen gjelder, eller alle.
 */
@Component
public class Utkastrett {

    private final Paalogget paalogget;

    Utkastrett(Paalogget paalogget) {
        this.paalogget = paalogget;
    }

    /** @throws FinnesIkke når ingen er logget inn */
    public Bruker bruker() {
        return paalogget.finn().orElseThrow(FinnesIkke::new);
    }

    public static boolean ser(String leietaker, Bruker bruker) {
        return (bruker.har(Rolle.FAGANSVARLIG) || bruker.har(Rolle.KOORDINATOR)) && kommune(leietaker).equals(bruker.kommune());
    }

    public boolean kanEndre(String leietaker, Bruker bruker) {
        return ansvar(bruker).test(leietaker);
    }

    /** Dem hun kan endre den for. */
    public Predicate<String> ansvar(Bruker bruker) {
        List<Rolletildeling> ansvar = bruker.roller().stream().filter(r -> r.rolle() == Rolle.FAGANSVARLIG).toList();
        return leietaker -> ser(leietaker, bruker) && ansvar.stream().anyMatch(r -> r.tjeneste() == null || leietaker.equals(bruker.kommune() + "." + r.tjeneste()));
    }

    /** @throws ManglerRolle for den som ser den, men ikke har ansvar for den */
    public void krevEndre(String leietaker, Bruker bruker) {
        if (!kanEndre(leietaker, bruker)) {
            throw new ManglerRolle();
        }
    }

    /** En annen fagansvarlig for den samme, eller koordinatoren. Hvem som sendte den, spør den som publiserer, om. */
    public boolean kanGodkjenne(String leietaker, Bruker bruker) {
        return ser(leietaker, bruker) && (bruker.har(Rolle.KOORDINATOR) || kanEndre(leietaker, bruker));
    }

    /** @throws ManglerRolle for den som ser den, men ikke kan godkjenne den */
    public void krevGodkjenne(String leietaker, Bruker bruker) {
        if (!kanGodkjenne(leietaker, bruker)) {
            throw new ManglerRolle();
        }
    }

    /** Kommunen og tjenestene i den hun kan lage utkast for. */
    public List<String> kanLageFor(Bruker bruker) {
        return Stream.concat(Stream.of(bruker.kommune()), Arrays.stream(Enhet.TJENESTER.split("\\|")).map(t -> bruker.kommune() + "." + t))
                .filter(ansvar(bruker)).toList();
    }

    /** @param tjeneste tom eller null for hele kommunen @throws FinnesIkke for en tjeneste som ikke finnes */
    public static String leietaker(String kommune, String tjeneste) {
        if (tjeneste == null || tjeneste.isBlank()) {
            return kommune;
        }
        if (!tjeneste.matches(Enhet.TJENESTER)) {
            throw new FinnesIkke();
        }
        return kommune + "." + tjeneste;
    }

    static String kommune(String leietaker) {
        return leietaker.split("\\.", 2)[0];
    }
}
