package no.stafett.stafettlogg.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Hva slags innlegg det kan stå i loggen. */
public enum Loggslag {
    REFERAT(20_000, "ark"), NOTAT(20_000, "skriv"), LYSGLIMT(500, "sol"), DOKUMENT(2_000, "mappe"),
    TILTAK(0, "verktoey"), EVALUERING(0, "kalender"), OVERLEVERING(0, "stafett"), NIVAAENDRING(0, "hoeyre"), MOETE(0, "person"), DELTAKELSE(0, "person"), TRINN(0, "hake"),
    /** Merket som blir igjen der et innlegg ble flyttet bort. */
    FLYTTET(0, "tilbake");

    /** Slik de som skrives av folk, velges i API-et og på siden. */
    public static final String SKREVNE = "referat|notat|lysglimt|dokument";

    private final int lengst;
    private final String ikon;

    Loggslag(int lengst, String ikon) {
        this.lengst = lengst;
        this.ikon = ikon;
    }

    /** Tegnet ved siden av navnet i lista. */
    public String ikon() {
        return ikon;
    }

    /** Hvor mange tegn teksten kan ha. */
    public int lengst() {
        return lengst;
    }

    /** Usant for det saken selv forteller. */
    public boolean skrivesAvFolk() {
        return lengst > 0;
    }

    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Loggslag> finn(String navn) {
        return Stream.of(values()).filter(slag -> slag.navn().equals(navn)).findFirst();
    }

    static Loggslag av(String navn) {
        return valueOf(navn.toUpperCase(Locale.ROOT));
    }

    /** Det lista kan begrenses til, i rekkefølgen det vises. */
    public static List<Loggslag> alle() {
        return List.of(values());
    }
}
