package no.stafett.innsikt.tall;

import java.util.Locale;

/** Hva som gis ut om et tall. Grensene er det den som leser, vet uten å regne. */
public enum Vist {
    /** Tallet selv. */
    TALL(0, Long.MAX_VALUE),
    /** Fra 1 til 4; vises som «‹5». */
    FAA(1, Vist.FAERREST - 1),
    /** Minst 5, holdt tilbake fordi et lite tall ellers kunne vært regnet ut. */
    SKJULT(Vist.FAERREST, Long.MAX_VALUE);

    /** Så mange må det være bak et tall som gis ut (domenets matrise §7). */
    public static final long FAERREST = 5;

    private final long minst;
    private final long mest;

    Vist(long minst, long mest) {
        this.minst = minst;
        this.mest = mest;
    }

    boolean tillater(long antall) {
        return antall >= minst && antall <= mest;
    }

    static Vist av(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Slik det står i databasen, i API-et og i nøklene i språkfilene. */
    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }
}
