package no.stafett.sak;

import java.util.Locale;

/** Hvem en sak kan gjelde. */
public enum HvemGjelder {
    BARN, GRAVID, UNG_VOKSEN;

    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HvemGjelder av(String navn) {
        return valueOf(navn.toUpperCase(Locale.ROOT));
    }
}
