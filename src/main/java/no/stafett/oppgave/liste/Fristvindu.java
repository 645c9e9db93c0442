package no.stafett.oppgave.liste;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Når noe må gjøres, sett fra i dag. Sammen er de tre alt som er åpent. */
public enum Fristvindu {
    /** Over fristen, eller i dag. */
    HASTER("o.frist <= cast(:idag as date)"),
    /** De neste sju dagene. */
    UKA("o.frist > cast(:idag as date) and o.frist <= cast(:idag as date) + 7"),
    /** Etter det, og det som ikke har noen frist. */
    SENERE("(o.frist > cast(:idag as date) + 7 or o.frist is null)");

    private final String vilkaar;

    Fristvindu(String vilkaar) {
        this.vilkaar = vilkaar;
    }

    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fristvindu> finn(String navn) {
        return Stream.of(values()).filter(vindu -> vindu.navn().equals(navn)).findFirst();
    }

    String vilkaar() {
        return vilkaar;
    }
}
