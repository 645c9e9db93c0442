package no.stafett.oppgave.liste;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Når noe må gjøres, sett fra i dag. */
public enum Fristvindu {
    /** Over fristen. */
    FORFALT("r.frist < cast(:idag as date)"),
    /** Over fristen, eller i dag. */
    HASTER("r.frist <= cast(:idag as date)"),
    /** De neste sju dagene. */
    UKA("r.frist > cast(:idag as date) and r.frist <= cast(:idag as date) + 7"),
    /** Etter det, og det som ikke har noen frist. */
    SENERE("(r.frist > cast(:idag as date) + 7 or r.frist is null)");

    private final String vilkaar;

    Fristvindu(String vilkaar) {
        this.vilkaar = vilkaar;
    }

    /** De som sammen er alt som er åpent, uten at noe er med to ganger. */
    public static List<Fristvindu> deler() {
        return List.of(HASTER, UKA, SENERE);
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
