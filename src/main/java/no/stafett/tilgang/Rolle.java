package no.stafett.tilgang;

import java.util.Locale;

/** Rollene en person kan ha (domenets matrise §7). */
public enum Rolle {
    ANSATT, LEDER, KOORDINATOR, KE, FAGANSVARLIG, SYSTEMADMIN, ARKIVAR, RESSURSPERSON, PERSONVERN, FORELDER, UNGDOM;

    /** Navnet slik det står i databasen, i modellene og i API-et. */
    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Ansvaret for modellene i bare den ene tjenesten, slik det heter i databasen og i API-et. */
    public static String fagansvarligFor(String tjeneste) {
        return FAGANSVARLIG.navn() + "_" + tjeneste;
    }

    /** @param navn også {@link #fagansvarligFor} */
    public static Rolle av(String navn) {
        return navn.startsWith(fagansvarligFor("")) ? FAGANSVARLIG : valueOf(navn.toUpperCase(Locale.ROOT));
    }

    /** Rollene som kan melde en undring (domenets §7, «Start nivå-0 note»). */
    public boolean kanMelde() {
        return this == ANSATT || this == LEDER || this == RESSURSPERSON;
    }

    /** Rollene som arbeider i saker. */
    public boolean erFagperson() {
        return this == ANSATT || this == LEDER || this == KOORDINATOR || this == KE || this == RESSURSPERSON;
    }
}
