package no.stafett.varsel;

import java.util.Locale;

/** Hvordan en person vil få vite om noe. */
public enum Varselmaate {
    /** Bare i appen. */
    APP,
    /** I appen, og på e-post så snart det er arbeidstid. */
    STRAKS,
    /** I appen, og i én e-post hver arbeidsdag. */
    DAGLIG,
    /** Ikke i det hele tatt. */
    INGEN;

    /** Slik den står i databasen og i API-et. */
    public static final String KODER = "app|straks|daglig|ingen";

    public String kode() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Varselmaate av(String kode) {
        return valueOf(kode.toUpperCase(Locale.ROOT));
    }
}
