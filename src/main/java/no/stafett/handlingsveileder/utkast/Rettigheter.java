package no.stafett.handlingsveileder.utkast;

import java.util.Objects;
import java.util.Set;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.handlingsveileder.Startpakke;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Knappene en leser får på siden om et utkast. De spør det samme som tjenesten, som har det siste ordet. */
@Component
class Rettigheter {

    private final Utkastrett rett;
    private final Modellutkastlager lager;
    private final FireOeyne fireOeyne;
    private final Startpakke start;

    Rettigheter(Utkastrett rett, Modellutkastlager lager, FireOeyne fireOeyne, Startpakke start) {
        this.rett = rett;
        this.lager = lager;
        this.fireOeyne = fireOeyne;
        this.start = start;
    }

    /**
     * @param redigere       hun kan endre det nå, om ingen andre gjør det
     * @param godkjenne      hun kan svare på det som er sendt
     * @param egen           det er hennes eget, så en annen må svare
     * @param trekke         hun kan ta det tilbake til arbeid
     * @param laast          en annen redigerer nå
     * @param grunnlagEndret noe annet er publisert siden det ble laget eller sendt
     * @param fireOeyne      en annen må godkjenne det
     */
    record Kan(boolean endre, boolean redigere, boolean godkjenne, boolean egen, boolean trekke, boolean laast, boolean grunnlagEndret, boolean fireOeyne) {
    }

    Kan til(Utkastleser.Hode hode, Bruker bruker) {
        boolean endre = rett.kanEndre(hode.leietaker(), bruker);
        boolean venterPåSvar = hode.tilstand() == Tilstand.TIL_GODKJENNING;
        boolean egen = bruker.id().verdi().equals(hode.sendtAvId()) || lager.harSkrevet(hode.id(), bruker.id());
        boolean laast = hode.redigererId() != null && !hode.redigererId().equals(bruker.id().verdi());
        boolean ute = Set.of(Tilstand.TIL_GODKJENNING, Tilstand.VENTER).contains(hode.tilstand());
        return new Kan(endre, endre && hode.underArbeid(), venterPåSvar && !egen && rett.kanGodkjenne(hode.leietaker(), bruker), venterPåSvar && egen,
                endre && ute, laast, (hode.underArbeid() || ute) && !Objects.equals(hode.grunnlag(), start.gjeldende(hode.leietaker()).map(Publiseringer.Utgave::id).orElse(null)),
                fireOeyne.gjelder(bruker));
    }
}
