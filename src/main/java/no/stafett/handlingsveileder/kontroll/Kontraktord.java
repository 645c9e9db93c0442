package no.stafett.handlingsveileder.kontroll;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Ordene en modell kan velge mellom, for den som skal vise dem fram: det porten godtar, og ikke noe annet. */
public final class Kontraktord {

    private Kontraktord() {
    }

    /** Rollene et trinn kan gis til. */
    public static List<String> roller() {
        return ordnet(Modellkontrakt.ROLLER);
    }

    /** Meldingene en hendelse kan vente på. */
    public static List<String> meldinger() {
        return ordnet(Modellkontrakt.MELDINGER);
    }

    /** Modellene en annen modell kan kalle. */
    public static List<String> prosesser() {
        return ordnet(Modellkontrakt.PROSESSER);
    }

    /** Variablene veiene og tabellene kan gå etter. */
    public static List<String> variabler() {
        return ordnet(Modellkontrakt.VARIABLER);
    }

    /** Det en beslutning kan ende med, i skjemaenes orden. */
    public static List<String> utfall() {
        return Modellkontrakt.UTFALL;
    }

    /** Nøklene programmet leser i dette skjemaet: de må hete det de heter. */
    public static Set<String> nøkler(String skjema) {
        return Skjemakontrakt.nøkler(skjema);
    }

    /** Inndata tabellen kan spørre etter. */
    public static List<String> inndata(String tabell) {
        return ordnet(Tabellregler.kjenteInndata(tabell));
    }

    private static List<String> ordnet(Set<String> ord) {
        return List.copyOf(new TreeSet<>(ord));
    }
}
