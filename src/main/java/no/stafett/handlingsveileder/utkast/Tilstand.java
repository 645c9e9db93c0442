package no.stafett.handlingsveileder.utkast;

import java.util.Locale;

/** Hvor langt et utkast er kommet. Bare det som er under arbeid, kan endres. */
public enum Tilstand {
    UNDER_ARBEID, TIL_GODKJENNING, VENTER, PUBLISERT, FORKASTET;

    /** Navnet slik det står i databasen og i API-et. */
    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tilstand av(String navn) {
        return valueOf(navn.toUpperCase(Locale.ROOT));
    }
}
