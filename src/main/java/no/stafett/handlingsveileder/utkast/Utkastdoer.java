package no.stafett.handlingsveileder.utkast;

import java.util.Arrays;
import java.util.UUID;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Component;

/** Den ene veien til et utkast som skal endres: det låses til transaksjonen er over, og bare den som kan, slipper inn. */
@Component
class Utkastdoer {

    private final Modellutkastlager lager;
    private final Redigeringslaas laas;
    private final Utkastrett rett;

    Utkastdoer(Modellutkastlager lager, Redigeringslaas laas, Utkastrett rett) {
        this.lager = lager;
        this.laas = laas;
        this.rett = rett;
    }

    Bruker bruker() {
        return rett.bruker();
    }

    /** Låst, for den som ser det. @throws FinnesIkke for andre */
    Utkast sett(UUID id, Bruker bruker) {
        return lager.laas(id).filter(u -> Utkastrett.ser(u.leietaker(), bruker)).orElseThrow(FinnesIkke::new);
    }

    /** Låst, for den som har ansvar for det. @throws no.stafett.tilgang.ManglerRolle for den som bare ser det */
    Utkast ansvarlig(UUID id, Bruker bruker) {
        Utkast utkast = sett(id, bruker);
        rett.krevEndre(utkast.leietaker(), bruker);
        return utkast;
    }

    /** Under arbeid, og hennes å redigere nå. @throws UtkastLaast når en annen gjør det */
    Utkast redigerer(UUID id, Bruker bruker) {
        Utkast utkast = ansvarlig(id, bruker);
        krev(utkast, Tilstand.UNDER_ARBEID);
        laas.ta(id, bruker);
        return utkast;
    }

    /** Den som kan godkjenne det. @throws no.stafett.tilgang.ManglerRolle for andre som ser det */
    Utkast godkjenner(UUID id, Bruker bruker) {
        Utkast utkast = sett(id, bruker);
        rett.krevGodkjenne(utkast.leietaker(), bruker);
        return utkast;
    }

    static void krev(Utkast utkast, Tilstand... en) {
        if (Arrays.stream(en).noneMatch(t -> t == utkast.tilstand())) {
            throw new UtkastErIkkeUnderArbeid();
        }
    }

    static void krevVersjon(Utkast utkast, int versjon) {
        if (utkast.versjon() != versjon) {
            throw new UtkastEndret();
        }
    }
}
