package no.stafett.handlingsveileder.trinn;

/** Tekst mellom elementer, slik den sto: vanlig tekst, CDATA eller en kommentar. */
record Ord(Slag slag, String tekst) implements Bit {

    enum Slag { TEKST, CDATA, KOMMENTAR }

    static Ord tekst(String tekst) {
        return new Ord(Slag.TEKST, tekst);
    }

    boolean erMellomrom() {
        return slag == Slag.TEKST && tekst.isBlank();
    }

    boolean erLesbar() {
        return slag != Slag.KOMMENTAR;
    }
}
