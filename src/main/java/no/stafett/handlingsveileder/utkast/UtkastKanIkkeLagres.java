package no.stafett.handlingsveileder.utkast;

import no.stafett.felles.Avvist;

/** Et utkast tar imot alt som er lite nok og har et navn som kan stå i en pakke. */
public class UtkastKanIkkeLagres extends Avvist {

    private UtkastKanIkkeLagres(Grunn grunn, String kode) {
        super(grunn, kode);
    }

    static UtkastKanIkkeLagres forStort() {
        return new UtkastKanIkkeLagres(Grunn.FOR_STOR, "modellutkast_for_stort");
    }

    static UtkastKanIkkeLagres forMange() {
        return new UtkastKanIkkeLagres(Grunn.OPPTATT, "modellutkast_for_mange");
    }

    static UtkastKanIkkeLagres filnavn() {
        return new UtkastKanIkkeLagres(Grunn.UGYLDIG, "modellutkast_filnavn");
    }

    static UtkastKanIkkeLagres navn() {
        return new UtkastKanIkkeLagres(Grunn.UGYLDIG, "modellutkast_navn");
    }

    static UtkastKanIkkeLagres ukjentVersjon() {
        return new UtkastKanIkkeLagres(Grunn.UGYLDIG, "modellutkast_versjon");
    }
}
