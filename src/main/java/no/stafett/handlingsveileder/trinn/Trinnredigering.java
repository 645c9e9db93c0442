package no.stafett.handlingsveileder.trinn;

import java.util.List;
import java.util.Optional;
import no.stafett.handlingsveileder.trinn.Endring.EndreEvaluering;
import no.stafett.handlingsveileder.trinn.Endring.EndreTrinn;
import no.stafett.handlingsveileder.trinn.Endring.EndreVentetid;
import no.stafett.handlingsveileder.trinn.Endring.FjernTrinn;
import no.stafett.handlingsveileder.trinn.Endring.FjernUtfall;
import no.stafett.handlingsveileder.trinn.Endring.FlyttTrinn;
import no.stafett.handlingsveileder.trinn.Endring.FoerUtfall;
import no.stafett.handlingsveileder.trinn.Endring.LeggTilTrinn;
import no.stafett.handlingsveileder.trinn.Endring.LeggTilUtfall;
import no.stafett.handlingsveileder.trinn.Endring.NavngiUtfall;

/**
 * Inngangen til trinnredigeringen: leser en modell som trinn, og gjør én endring om gangen. Det en endring ikke gjelder, skrives
 * tilbake som det sto.
 */
public final class Trinnredigering {

    private Trinnredigering() {
    }

    /** @throws ModellenKanIkkeLeses når fila ikke er en modell */
    public static Trinnliste les(byte[] bpmn) {
        return Trinnleser.les(Bpmn.les(bpmn));
    }

    /** Tabellene modellen spør, slik den navngir dem. */
    public static List<String> tabeller(byte[] bpmn) {
        return Bpmn.les(bpmn).noder().stream().filter(n -> n.erBpmn("businessRuleTask")).map(n -> n.camunda("decisionRef"))
                .filter(t -> !t.isEmpty()).distinct().toList();
    }

    /**
     * @return modellen etter endringen
     * @throws TrinnetErLaast når noe henger på det som skulle endres
     * @throws TrinnetFinnesIkke når det er borte
     */
    public static Resultat gjør(byte[] bpmn, Endring endring) {
        Bpmn modell = Bpmn.les(bpmn);
        String trinn = "";
        if (endring instanceof LeggTilTrinn ny) {
            trinn = new Rekkeendring(modell).leggTil(ny);
        } else if (endring instanceof FjernTrinn fjern) {
            new Rekkeendring(modell).fjern(modell.oppgave(fjern.trinn()));
        } else if (endring instanceof FlyttTrinn flytt) {
            new Rekkeendring(modell).flytt(modell.oppgave(flytt.trinn()), flytt.opp());
            trinn = flytt.trinn();
        } else if (endring instanceof EndreTrinn endre) {
            new Innholdsendring(modell.oppgave(endre.trinn())).skriv(endre.innhold());
            trinn = endre.trinn();
        } else if (endring instanceof EndreEvaluering || endring instanceof EndreVentetid) {
            uret(modell, endring);
        } else {
            utfallet(modell, endring);
        }
        return new Resultat(modell.skriv(), trinn);
    }

    private static void uret(Bpmn modell, Endring endring) {
        if (endring instanceof EndreEvaluering evaluering) {
            evalueringen(modell.hent(evaluering.hendelse()), evaluering.start());
        } else if (endring instanceof EndreVentetid venter) {
            Evalueringsstart.settDager(modell.hent(venter.hendelse()), venter.dager());
        }
    }

    private static void evalueringen(Gren hendelse, Evalueringsstart start) {
        krev(Evalueringsstart.på(hendelse).isPresent() ? Optional.empty() : Optional.of(Hindring.av("uret_er_laast")));
        Evalueringsstart.sett(hendelse, start);
    }

    private static void utfallet(Bpmn modell, Endring endring) {
        Utfallsendring utfall = new Utfallsendring(modell);
        if (endring instanceof NavngiUtfall navngi) {
            utfall.navngi(modell.flyt(navngi.flyt()), navngi.navn());
        } else if (endring instanceof FoerUtfall før) {
            utfall.før(modell.flyt(før.flyt()), modell.oppgave(før.trinn()));
        } else if (endring instanceof LeggTilUtfall nytt) {
            new Nyttutfall(modell).leggTil(nytt);
        } else if (endring instanceof FjernUtfall fjern) {
            utfall.fjern(modell.flyt(fjern.flyt()));
        }
    }

    static void krev(Optional<Hindring> hindring) {
        hindring.ifPresent(h -> {
            throw new TrinnetErLaast(h);
        });
    }

    /** @param trinn id på trinnet endringen gjaldt; tom når det er borte eller endringen gjaldt noe annet */
    public record Resultat(byte[] bpmn, String trinn) {
    }
}
